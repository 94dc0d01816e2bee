package io.praevia.workflow.models;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.workflow.check.Completed;
import io.praevia.workflow.check.ModelCheck;
import io.praevia.workflow.check.ModelFinding;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes to diagrams and tables that are not in force; several officers may work on one. */
@Service
@Allowed.PrivacyOfficer
public class Proposals {

    private final ProposalStore store;
    private final Models models;
    private final ModelCheck check;
    private final CurrentPerson current;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Proposals(
            ProposalStore store,
            Models models,
            ModelCheck check,
            CurrentPerson current,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.models = models;
        this.check = check;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** Those that are neither in force nor discarded. */
    public List<Proposal> open() {
        return store.open();
    }

    /** @throws Refused.NotFound if there is no such proposal */
    public Proposal get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused.NotFound("routes.refused.proposal"));
    }

    /** What keeps the file from being used, and what somebody should look at; errors first. */
    public List<ModelFinding> findings(Proposal proposal) {
        ModelFile file = proposal.file();
        return file.kind() == ModelFile.Kind.PROCESS
                ? check.process(file.key(), file.content())
                : check.table(file.key(), file.content());
    }

    /**
     * Keeps an uploaded file as a proposal, or as the next state of the open draft of the same model. A file with
     * errors is kept too, so that its findings can be looked at; it cannot be proposed.
     *
     * @throws Refused.Invalid if it is no diagram or table of a model that Praevia has, or as large as nobody draws
     */
    @UseCase
    public UUID upload(byte[] content, @Nullable String note) {
        if (content.length == 0) throw new Refused.Invalid("file", "routes.refused.no-file");
        if (content.length > ModelFile.LARGEST)
            throw new Refused.Invalid("file", "routes.refused.large", ModelFile.LARGEST / 1000);
        String why = Words.optional("note", note, Words.TEXT);
        byte[] whole = Completed.of(content);
        String key = check.key(whole)
                .filter(models.keys()::contains)
                .orElseThrow(
                        () -> new Refused.Invalid("file", "routes.refused.unknown", String.join(", ", models.keys())));
        return keep(ModelFile.of(key, whole), why, Optional.empty());
    }

    /** A draft of the version in force, or of a shipped file that an update brought. */
    @UseCase
    public UUID begin(String key, boolean shipped) {
        int live = models.live(key).version();
        if (!models.keys().contains(key)) throw new Refused.NotFound("routes.refused.model");
        if (open(key).isPresent()) throw new Refused.Conflict("routes.refused.begun");
        Optional<ModelFile> file = shipped ? models.unusedShipped(key) : Optional.of(models.file(key, live));
        return keep(file.orElseThrow(() -> new Refused.NotFound("routes.refused.shipped")), "", Optional.empty());
    }

    /**
     * Changes the file of a draft.
     *
     * @param revision what its author saw
     * @throws Refused.Conflict if somebody changed it since, or it waits for a colleague
     */
    @UseCase
    public void change(UUID id, byte[] content, int revision) {
        Proposal proposal = locked(id);
        keep(ModelFile.of(proposal.key(), content), proposal.note(), Optional.of(revision));
    }

    /** Gives a draft up. */
    @UseCase
    public void discard(UUID id) {
        Proposal proposal = locked(id);
        if (!proposal.state().open()) throw new Refused.Conflict("routes.refused.closed");
        store.update(proposal.as(Proposal.State.DISCARDED, ""));
        events.publishEvent(new ModelEvent("model.discarded", proposal, proposal.basedOn(), ""));
    }

    private UUID keep(ModelFile file, String note, Optional<Integer> seen) {
        Proposal.Change by = new Proposal.Change(current.id(), clock.instant());
        Optional<Proposal> before = open(file.key());
        Proposal kept = before.map(one -> next(one, file, by, seen))
                .orElseGet(() -> new Proposal(
                        UUID.randomUUID(),
                        file,
                        models.live(file.key()).version(),
                        note,
                        Proposal.State.DRAFT,
                        Set.of(current.id()),
                        Optional.empty(),
                        by,
                        0,
                        ""));
        if (before.isPresent()) store.update(kept);
        else store.insert(kept);
        events.publishEvent(new ModelEvent("model.drafted", kept, kept.basedOn(), note));
        return kept.id();
    }

    private static Proposal next(Proposal before, ModelFile file, Proposal.Change by, Optional<Integer> seen) {
        if (!before.editable()) throw new Refused.Conflict("routes.refused.not-draft");
        if (seen.filter(revision -> revision != before.revision()).isPresent())
            throw new Refused.Conflict("routes.refused.changed");
        return before.with(file, by);
    }

    private Optional<Proposal> open(String key) {
        return store.open().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private Proposal locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new Refused.NotFound("routes.refused.proposal"));
    }
}
