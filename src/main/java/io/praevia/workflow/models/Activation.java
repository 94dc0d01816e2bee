package io.praevia.workflow.models;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.workflow.check.ModelFinding;
import io.praevia.workflow.models.Proposal.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** From proposal to version in force, with four eyes: whoever wrote or proposed one never activates it. */
@Service
@Allowed.PrivacyOfficer
public class Activation {

    private final ProposalStore store;
    private final VersionStore versions;
    private final EngineModels engine;
    private final Proposals proposals;
    private final Eyes eyes;
    private final ApplicationEventPublisher events;

    Activation(
            ProposalStore store,
            VersionStore versions,
            EngineModels engine,
            Proposals proposals,
            Eyes eyes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.engine = engine;
        this.proposals = proposals;
        this.eyes = eyes;
        this.events = events;
    }

    /** Officers who could activate this proposal. */
    public List<Person> activators(Proposal proposal) {
        return eyes.people().withRole(Role.PRIVACY_OFFICER).stream()
                .filter(person -> !proposal.writtenBy(person.id()))
                .filter(person -> !person.id().equals(eyes.current().id()))
                .toList();
    }

    /** Asks a colleague to activate it. @throws Refused.Conflict while the file has errors */
    @UseCase
    public void propose(UUID id, @Nullable String note) {
        Proposal proposal = locked(id);
        if (!proposal.editable()) throw new Refused.Conflict("routes.refused.not-draft");
        String why = Words.required("note", note, Words.TEXT, "routes.refused.note");
        requireSound(proposal);
        Proposal asked = proposal.askedBy(eyes.current().id(), why);
        store.update(asked);
        events.publishEvent(new ModelEvent("model.proposed", asked, asked.basedOn(), why));
    }

    /** Takes the request back, so that the file can be changed. */
    @UseCase
    public void takeBack(UUID id) {
        Proposal proposal = proposed(id);
        store.update(proposal.as(State.DRAFT, proposal.returned()));
        events.publishEvent(new ModelEvent("model.taken-back", proposal, proposal.basedOn(), ""));
    }

    /** Gives it back to its authors with a reason; only a colleague who did not write it. */
    @UseCase
    public void sendBack(UUID id, @Nullable String reason) {
        Proposal proposal = proposed(id);
        requireOther(proposal);
        String why = Words.required("reason", reason, Words.TEXT, "routes.refused.reason");
        store.update(proposal.as(State.DRAFT, why));
        events.publishEvent(new ModelEvent("model.sent-back", proposal, proposal.basedOn(), why));
    }

    /**
     * Deploys the file: assessments that begin from now on use it, those that run keep their version.
     *
     * @return the new version
     * @throws Refused.NotAllowed for everybody who wrote or proposed it, whatever else they are
     */
    @UseCase
    public ModelVersion activate(UUID id) {
        versions.lock();
        Proposal proposal = proposed(id);
        requireOther(proposal);
        requireSound(proposal);
        ModelVersion live = versions.live(proposal.key()).orElseThrow();
        if (live.version() != proposal.basedOn()) throw new Refused.Conflict("routes.refused.moved", live.version());
        EngineModels.Deployed made = engine.deploy(proposal.file());
        ModelVersion version = new ModelVersion(
                proposal.key(),
                made.version(),
                made.definition(),
                proposal.file().sha256(),
                proposal.note(),
                proposal.proposedBy(),
                Optional.of(eyes.current().id()),
                eyes.clock().instant());
        versions.add(version, id);
        store.supersede(proposal.key());
        store.update(proposal.as(State.ACTIVE, ""));
        events.publishEvent(new ModelEvent("model.activated", proposal, made.version(), proposal.note()));
        return version;
    }

    private void requireSound(Proposal proposal) {
        long errors = proposals.findings(proposal).stream()
                .filter(ModelFinding::error)
                .count();
        if (errors > 0) throw new Refused.Conflict("routes.refused.errors", errors);
    }

    private void requireOther(Proposal proposal) {
        if (proposal.writtenBy(eyes.current().id())) throw new Refused.NotAllowed("routes.refused.own");
    }

    private Proposal proposed(UUID id) {
        Proposal proposal = locked(id);
        if (!proposal.proposed()) throw new Refused.Conflict("routes.refused.not-proposed");
        return proposal;
    }

    private Proposal locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new Refused.NotFound("routes.refused.proposal"));
    }

    /** Who acts, and when. */
    @org.springframework.stereotype.Component
    record Eyes(People people, CurrentPerson current, Clock clock) {}
}
