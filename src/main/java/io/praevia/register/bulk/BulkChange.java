package io.praevia.register.bulk;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of each of many entries. */
public sealed interface BulkChange {

    /** The facts afterwards; the same when nothing changes. */
    EntryFacts apply(EntryFacts before);

    /** As stored: owner, department, review or retire. */
    String key();

    /** Why this entry is left out, or null. */
    default @Nullable Message obstacle(EntryFacts before) {
        return before.status().equals("retired") ? Message.of("register.bulk.skip.retired") : null;
    }

    /** Another owner, or none. */
    record Owner(Optional<PersonId> owner) implements BulkChange {
        @Override
        public EntryFacts apply(EntryFacts before) {
            return before.ownedBy(owner);
        }

        @Override
        public String key() {
            return "owner";
        }
    }

    /** Another department. */
    record Department(DepartmentId department) implements BulkChange {
        @Override
        public EntryFacts apply(EntryFacts before) {
            return before.in(department);
        }

        @Override
        public String key() {
            return "department";
        }
    }

    /** Another day of the next review, or none. */
    record Review(@Nullable LocalDate day) implements BulkChange {
        @Override
        public EntryFacts apply(EntryFacts before) {
            return before.reviewedOn(day);
        }

        @Override
        public String key() {
            return "review";
        }
    }

    /** Retired; not while an assessment runs. */
    record Retire() implements BulkChange {
        @Override
        public EntryFacts apply(EntryFacts before) {
            return before.with("retired");
        }

        @Override
        public String key() {
            return "retire";
        }

        @Override
        public @Nullable Message obstacle(EntryFacts before) {
            return before.status().equals("under-assessment") ? Message.of("register.bulk.skip.assessed") : null;
        }
    }
}
