package io.praevia.register.web.bulk;

import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.bulk.BulkChange;
import java.util.List;
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
        return BulkChange.of(act, newOwner, newDepartment, reviewOn);
    }
}
