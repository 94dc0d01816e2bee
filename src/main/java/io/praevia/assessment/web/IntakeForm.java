package io.praevia.assessment.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Intake;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The intake as typed; {@code entry} is empty for what the register does not hold yet, {@code earlier} for a fresh start. */
record IntakeForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String department,
        @Nullable String plannedStart,
        @Nullable List<String> countries,
        @Nullable String entry,
        @Nullable String earlier) {

    /** @throws Refused.Invalid if the date or the entry cannot be read */
    Intake intake() {
        return new Intake(title, summary, department, start(), chosen(), existing(), startFrom());
    }

    /** The words of an earlier assessment, for the person to change. */
    static IntakeForm from(Assessment earlier) {
        return new IntakeForm(
                earlier.title(),
                earlier.summary(),
                earlier.department().value(),
                "",
                earlier.countries(),
                earlier.entry().map(EntryId::toString).orElse(""),
                earlier.id().toString());
    }

    /** The assessment to start from; empty when none is named, or nothing that can be one. */
    Optional<AssessmentId> chosenEarlier() {
        try {
            return startFrom();
        } catch (Refused.Invalid faulty) {
            return Optional.empty();
        }
    }

    /** The entry that is chosen; empty when none is named, or nothing that can be one. */
    Optional<EntryId> chosenEntry() {
        try {
            return existing();
        } catch (Refused.Invalid faulty) {
            return Optional.empty();
        }
    }

    public List<String> chosen() {
        return Objects.requireNonNullElse(countries, List.of());
    }

    private Optional<AssessmentId> startFrom() {
        try {
            return Optional.ofNullable(earlier).filter(id -> !id.isBlank()).map(AssessmentId::of);
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid("earlier", "assessment.refused.earlier");
        }
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
