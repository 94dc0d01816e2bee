package io.praevia.workflow.models;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A change to a model before it is in force.
 *
 * @param basedOn the version in force when it was begun
 * @param note why, for the colleague and the trail
 * @param authors everybody who wrote or proposed it
 * @param returned why it was sent back, empty when it was not
 */
public record Proposal(
        UUID id,
        ModelFile file,
        int basedOn,
        String note,
        State state,
        Set<PersonId> authors,
        Optional<PersonId> proposedBy,
        Change last,
        int revision,
        String returned) {

    /** What becomes of a proposal. */
    public enum State {
        DRAFT,
        PROPOSED,
        ACTIVE,
        SUPERSEDED,
        DISCARDED;

        public boolean open() {
            return this == DRAFT || this == PROPOSED;
        }
    }

    /** Who changed it last. */
    public record Change(PersonId by, Instant at) {}

    public String key() {
        return file.key();
    }

    public boolean editable() {
        return state == State.DRAFT;
    }

    public boolean proposed() {
        return state == State.PROPOSED;
    }

    public boolean writtenBy(PersonId person) {
        return authors.contains(person);
    }

    /** True for a decision table. */
    public boolean table() {
        return file.kind() == ModelFile.Kind.TABLE;
    }

    Proposal with(ModelFile changed, Change by) {
        return new Proposal(id, changed, basedOn, note, state, also(by.by()), proposedBy, by, revision, returned);
    }

    Proposal askedBy(PersonId person, String why) {
        return new Proposal(
                id, file, basedOn, why, State.PROPOSED, also(person), Optional.of(person), last, revision, "");
    }

    Proposal as(State next, String why) {
        return new Proposal(id, file, basedOn, note, next, authors, proposedBy, last, revision, why);
    }

    private Set<PersonId> also(PersonId person) {
        Set<PersonId> all = new LinkedHashSet<>(authors);
        all.add(person);
        return all;
    }
}
