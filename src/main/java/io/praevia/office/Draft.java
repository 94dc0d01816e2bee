package io.praevia.office;

import io.praevia.kernel.PersonId;
import io.praevia.office.edit.DraftFiles;
import io.praevia.questionnaire.definition.DefinitionFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change to a questionnaire before it is published.
 *
 * @param content the tree of the file as its schema says; it may still have faults
 * @param words translations: language tag, then place as in {@link io.praevia.office.edit.Wording}
 * @param authors everybody who changed or proposed it
 * @param revision counts the changes
 * @param returned why it was sent back, empty when it was not
 */
public record Draft(
        UUID id,
        String key,
        int version,
        int basedOn,
        ObjectNode content,
        Map<String, Map<String, String>> words,
        State state,
        Set<PersonId> authors,
        Change last,
        int revision,
        @Nullable Proposal proposal,
        String returned) {

    /** What becomes of a draft. */
    public enum State {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        DISCARDED;

        public boolean open() {
            return this == DRAFT || this == PROPOSED;
        }
    }

    /** Who changed it last. */
    public record Change(PersonId by, Instant at) {}

    /** What a colleague is asked to publish. */
    public record Proposal(String summary, LocalDate validFrom, PersonId by) {}

    /** Files of this draft by name: the questionnaire and its translations. */
    public Map<String, String> files() {
        return DraftFiles.of(content, words);
    }

    /** The questionnaire as a file, with what its schema does not allow. */
    public DefinitionFile file() {
        return DefinitionFile.read(DraftFiles.name(content), files().get(DraftFiles.name(content)));
    }

    public boolean writtenBy(PersonId person) {
        return authors.contains(person);
    }

    /** For pages: whether it waits for a colleague. */
    public boolean proposed() {
        return state == State.PROPOSED;
    }

    public boolean editable() {
        return state == State.DRAFT;
    }

    Draft with(ObjectNode changed, Change by) {
        return copy(changed, words, by);
    }

    Draft with(String language, Map<String, String> translated, Change by) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(words);
        all.put(language, translated);
        return copy(content, all, by);
    }

    private Draft copy(ObjectNode changed, Map<String, Map<String, String>> translated, Change by) {
        Set<PersonId> writers = new LinkedHashSet<>(authors);
        writers.add(by.by());
        return new Draft(
                id, key, version, basedOn, changed, translated, state, writers, by, revision, proposal, returned);
    }

    Draft as(State next, @Nullable Proposal asked, String why) {
        Set<PersonId> writers = new LinkedHashSet<>(authors);
        if (asked != null) writers.add(asked.by());
        return new Draft(id, key, version, basedOn, content, words, next, writers, last, revision, asked, why);
    }

    /** Languages that it is translated to. */
    public List<String> languages() {
        return words.keySet().stream().sorted().toList();
    }
}
