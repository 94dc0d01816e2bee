package io.praevia.assessment;

import io.praevia.kernel.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person says about a project to start its assessment; checked when it is used. */
public record Intake(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String department,
        @Nullable LocalDate plannedStart,
        List<String> countries,
        Optional<EntryId> entry) {}
