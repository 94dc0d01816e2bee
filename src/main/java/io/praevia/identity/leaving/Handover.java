package io.praevia.identity.leaving;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Optional;

/** What lies in one person's hands and must not stay there when they leave; the module that knows it passes it on. */
public interface Handover {

    /** The first part of the keys of its duties, such as {@code assessment}. */
    String kind();

    /** What the person holds now, in a stable order. */
    List<Duty> of(PersonId person);

    /** Why the successor cannot take the duty; empty if they can. */
    Optional<Message> obstacle(Duty duty, PersonId successor);

    /**
     * Passes the duty on, in the running transaction.
     *
     * @param successor empty to give it back to the group, where {@link Duty#group()} says that there is one
     */
    void pass(Duty duty, PersonId from, Optional<PersonId> successor);

    /**
     * One thing in a person's hands.
     *
     * @param id within its kind
     * @param reference of the assessment, empty when there is none
     * @param group what becomes of it without a successor; empty when it needs one
     */
    record Duty(String kind, String id, Message what, String reference, Optional<Message> group) {

        /** Unique among all duties; names the choice in forms and in the API. */
        public String key() {
            return kind + ":" + id;
        }
    }
}
