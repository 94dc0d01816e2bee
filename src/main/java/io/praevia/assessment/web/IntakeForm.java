package io.praevia.assessment.web;

import io.praevia.assessment.Intake;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The intake as typed; {@code entry} is empty for processing that the register does not hold yet. */
record IntakeForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String department,
        @Nullable String plannedStart,
        @Nullable List<String> countries,
        @Nullable String entry) {

    /** @throws Refused.Invalid if the date or the entry cannot be read */
    Intake intake() {
        return new Intake(title, summary, department, start(), chosen(), existing());
    }

    public List<String> chosen() {
        return Objects.requireNonNullElse(countries, List.of());
    }

    private @Nullable LocalDate start() {
        if (plannedStart == null || plannedStart.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(plannedStart.strip());
        } catch (DateTimeParseException e) {
            throw new Refused.Invalid("plannedStart", "assessment.refused.start");
        }
    }

    private Optional<EntryId> existing() {
        try {
            return Optional.ofNullable(entry).filter(id -> !id.isBlank()).map(EntryId::of);
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid("entry", "assessment.refused.entry");
        }
    }
}
