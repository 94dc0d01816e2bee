package io.praevia.register.web.bulk;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.register.bulk.BulkChange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change of many entries as it was typed; {@code all} means everything that the list is narrowed to. */
public record BulkForm(
        @Nullable List<UUID> entry,
        @Nullable Boolean all,
        @Nullable String act,
        @Nullable String newOwner,
        @Nullable String newDepartment,
        @Nullable String reviewOn,
        @Nullable String reason,
        @Nullable String mark) {

    List<EntryId> chosen() {
        return entry == null ? List.of() : entry.stream().map(EntryId::new).toList();
    }

    boolean everything() {
        return Boolean.TRUE.equals(all);
    }

    /** @throws Refused.Invalid if the act or its value cannot be read */
    BulkChange change() {
        return switch (act == null ? "" : act) {
            case "owner" -> new BulkChange.Owner(person());
            case "department" ->
                new BulkChange.Department(new DepartmentId(newDepartment == null ? "" : newDepartment));
            case "review" -> new BulkChange.Review(day());
            case "retire" -> new BulkChange.Retire();
            default -> throw new Refused.Invalid("act", "register.refused.bulk-act");
        };
    }

    private Optional<PersonId> person() {
        try {
            return newOwner == null || newOwner.isBlank() ? Optional.empty() : Optional.of(PersonId.of(newOwner));
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid("owner", "register.refused.owner");
        }
    }

    private @Nullable LocalDate day() {
        try {
            return reviewOn == null || reviewOn.isBlank() ? null : LocalDate.parse(reviewOn);
        } catch (DateTimeParseException e) {
            throw new Refused.Invalid("reviewOn", "register.refused.day");
        }
    }
}
