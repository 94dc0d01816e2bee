package io.praevia.identity.absence;

import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in which somebody is away, or in which a deputy acts beside them.
 *
 * @param deputy who acts in the person's place; empty when only colleagues of the same role can
 * @param away false when the person is here and names a deputy all the same
 * @param from the first day, in the organisation's time zone
 * @param until the last day, included; empty means until further notice
 */
public record Absence(
        UUID id, PersonId person, Optional<PersonId> deputy, boolean away, LocalDate from, Optional<LocalDate> until) {

    /** True on the first day, on the last, and between them. */
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && until.map(last -> !last.isBefore(day)).orElse(true);
    }
}
