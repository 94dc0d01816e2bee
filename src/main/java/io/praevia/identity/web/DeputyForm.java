package io.praevia.identity.web;

import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An absence or a deputy as typed; nobody acts when {@code deputy} is empty. */
record DeputyForm(
        @Nullable UUID deputy,
        @Nullable Boolean away,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    AbsenceDraft draft() {
        return new AbsenceDraft(deputy == null ? null : new PersonId(deputy), Boolean.TRUE.equals(away), from, until);
    }
}
