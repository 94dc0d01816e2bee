package io.praevia.assessment.rules;

import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.DepartmentId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Until when a step is due: working days (Monday to Friday) from {@code bpmn/deadlines.dmn}, at the end of the day. */
@Service
public class Deadlines {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final RuleTables tables;
    private final Clock clock;

    Deadlines(RuleTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Empty when the table sets no limit for the step. */
    @Allowed.Internal
    public Optional<Instant> dueAt(Step step, Optional<DepartmentId> department) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("step", step.key());
        inputs.put("department", department.map(DepartmentId::value).orElse(null));
        return tables.evaluate("deadlines", inputs)
                .output("workingDays")
                .map(Integer::valueOf)
                .map(days -> workingDaysFrom(LocalDate.now(clock), days)
                        .atTime(END_OF_DAY)
                        .toInstant(ZoneOffset.UTC));
    }

    private static LocalDate workingDaysFrom(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
