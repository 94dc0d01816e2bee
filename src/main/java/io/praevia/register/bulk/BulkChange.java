package io.praevia.register.bulk;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryFacts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of each of many entries. */
public sealed interface BulkChange {

    /**
     * A change as it was typed.
     *
     * @param act as {@link #key}
     * @throws Refused.Invalid if the act or the value that it needs cannot be read
     */
    static BulkChange of(
            @Nullable String act, @Nullable String owner, @Nullable String department, @Nullable String day) {
        return switch (act == null ? "" : act) {
            case "owner" -> new Owner(Typed.person(owner));
            case "department" -> new Department(new DepartmentId(department == null ? "" : department));
            case "review" -> new Review(Typed.day(day));
            case "retire" -> new Retire();
            default -> throw new Refused.Invalid("act", "register.refused.bulk-act");
        };
    }

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

    /** Reads values; nothing typed means none. */
    final class Typed {

        private Typed() {}

        private static Optional<PersonId> person(@Nullable String id) {
            try {
                return id == null || id.isBlank() ? Optional.empty() : Optional.of(PersonId.of(id));
            } catch (IllegalArgumentException e) {
                throw new Refused.Invalid("owner", "register.refused.owner");
            }
        }

        private static @Nullable LocalDate day(@Nullable String day) {
            try {
                return day == null || day.isBlank() ? null : LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw new Refused.Invalid("reviewOn", "register.refused.day");
            }
        }
    }
}
