package io.praevia.identity.web;

import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Who stands in, from when until when; nobody when {@code deputy} is empty. */
record DeputyForm(
        @Nullable UUID deputy,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    Optional<PersonId> who() {
        return Optional.ofNullable(deputy).map(PersonId::new);
    }
}
