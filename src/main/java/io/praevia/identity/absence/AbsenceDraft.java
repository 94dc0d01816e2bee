package io.praevia.identity.absence;

import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence or a deputy as somebody types it.
 *
 * @param from the first day; today when it is missing
 * @param until the last day, included; until further notice when it is missing
 */
public record AbsenceDraft(
        @Nullable PersonId deputy,
        boolean away,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
