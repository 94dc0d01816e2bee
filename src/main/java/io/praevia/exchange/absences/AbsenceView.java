package io.praevia.exchange.absences;

import io.praevia.exchange.api.Keys;
import io.praevia.identity.absence.Absence;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An absence, or a deputy beside somebody who is here. */
@Schema(name = "Absence")
record AbsenceView(
        String id,
        String person,

        @Schema(description = "The id of who acts in the person's place") @Nullable
        String deputy,

        boolean away,
        LocalDate from,

        @Schema(description = "The last day, included; null means until further notice") @Nullable
        LocalDate until) {

    static AbsenceView of(Absence absence) {
        return new AbsenceView(
                absence.id().toString(),
                absence.person().toString(),
                absence.deputy().map(PersonId::toString).orElse(null),
                absence.away(),
                absence.from(),
                absence.until().orElse(null));
    }

    /** An absence to be planned; {@code away} is true when it is missing. */
    @Schema(name = "NewAbsence")
    record NewAbsence(
            @Nullable String deputy,
            @Nullable Boolean away,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        AbsenceDraft draft() {
            return new AbsenceDraft(
                    deputy == null ? null : new PersonId(Keys.uuid("deputy", deputy)),
                    !Boolean.FALSE.equals(away),
                    from,
                    until);
        }
    }
}
