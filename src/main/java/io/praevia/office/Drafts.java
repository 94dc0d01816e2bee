package io.praevia.office;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.Place;
import io.praevia.office.edit.Wording;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Definitions;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Drafts of questionnaires; several officers may work on one, each change is checked against what its author saw. */
@Service
@Allowed.PrivacyOfficer
public class Drafts {

    private final DraftStore store;
    private final Questionnaires questionnaires;
    private final CurrentPerson current;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Drafts(
            DraftStore store,
            Questionnaires questionnaires,
            CurrentPerson current,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** Drafts that are neither published nor discarded. */
    public List<Draft> open() {
        return store.open();
    }

    /** @throws Refused.NotFound if there is no such draft */
    public Draft get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused.NotFound("office.refused.draft"));
    }

    /**
     * A draft of the next version, as the newest one is, translations included.
     *
     * @throws Refused.Conflict if a draft of this questionnaire is open
     */
    @UseCase
    public UUID begin(String key) {
        Definitions all = Definitions.read(questionnaires.files());
        DefinitionFile newest = all.questionnaires().stream()
                .filter(file -> file.text("key").equals(key))
                .max(Comparator.comparingInt(DefinitionFile::version))
                .orElseThrow(() -> new Refused.NotFound("office.refused.questionnaire"));
        if (store.open().stream().anyMatch(draft -> draft.key().equals(key)))
            throw new Refused.Conflict("office.refused.begun");
        ObjectNode tree = Objects.requireNonNull(newest.tree()).deepCopy();
        tree.put("version", newest.version() + 1);
        tree.remove("valid_from");
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (DefinitionFile translation : all.translations(newest))
            words.put(translation.text("language"), Wording.read(Objects.requireNonNull(translation.tree()), tree));
        Draft draft = new Draft(
                UUID.randomUUID(),
                key,
                newest.version() + 1,
                newest.version(),
                tree,
                words,
                Draft.State.DRAFT,
                Set.of(current.id()),
                now(),
                0,
                null,
                "");
        store.insert(draft);
        events.publishEvent(new OfficeEvent("questionnaire.drafted", draft, ""));
        return draft.id();
    }

    /**
     * Writes a part of the questionnaire.
     *
     * @param seen the {@link Outline#mark} of the part that the author saw
     * @throws Refused.Stale with both parts if somebody changed it since
     */
    @UseCase
    public void save(UUID id, Place place, ObjectNode part, String seen) {
        change(id, draft -> {
            ObjectNode now = Outline.find(draft.content(), place).orElse(null);
            if (!Outline.mark(now).equals(seen))
                throw new Refused.Stale(part, now == null ? part.objectNode() : now, draft.revision());
            ObjectNode whole = Outline.with(draft.content(), place, part);
            if (!whole.path("key").equals(draft.content().path("key"))
                    || !whole.path("version").equals(draft.content().path("version")))
                throw new Refused.Invalid("text", "office.refused.identity", draft.key(), draft.version());
            return draft.with(whole, now());
        });
    }

    /** Takes a part away; one that is gone already stays gone. */
    @UseCase
    public void remove(UUID id, Place place) {
        change(id, draft -> draft.with(Outline.without(draft.content(), place), now()));
    }

    /** Moves a part one place up or down; the first and the last stay where they are. */
    @UseCase
    public void move(UUID id, Place place, boolean up) {
        change(id, draft -> draft.with(Outline.moved(draft.content(), place, up), now()));
    }

    /** Writes the words of one language over those that are there; a blank text takes the translation back. */
    @UseCase
    public void translate(UUID id, String language, Map<String, String> words, String seen) {
        change(id, draft -> {
            Map<String, String> before = draft.words().getOrDefault(language, Map.of());
            if (!Integer.toHexString(before.hashCode()).equals(seen))
                throw new Refused.Stale(words, before, draft.revision());
            Map<String, String> after = new LinkedHashMap<>(before);
            words.forEach((place, text) -> {
                if (text.isBlank()) after.remove(place);
                else after.put(place, text);
            });
            return draft.with(language, after, now());
        });
    }

    /** Ends a draft without publishing it. */
    @UseCase
    public void discard(UUID id) {
        Draft draft = locked(id);
        if (draft.state() == Draft.State.DISCARDED) return;
        if (!draft.state().open()) throw new Refused.Conflict("office.refused.closed");
        store.update(draft.as(Draft.State.DISCARDED, draft.proposal(), draft.returned()));
        events.publishEvent(new OfficeEvent("questionnaire.discarded", draft, ""));
    }

    private void change(UUID id, Function<Draft, Draft> change) {
        Draft draft = locked(id);
        if (draft.proposed()) throw new Refused.Conflict("office.refused.proposed");
        if (!draft.editable()) throw new Refused.Conflict("office.refused.closed");
        store.update(change.apply(draft));
    }

    private Draft locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new Refused.NotFound("office.refused.draft"));
    }

    private Draft.Change now() {
        PersonId me = current.id();
        return new Draft.Change(me, clock.instant());
    }
}
