package io.praevia.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.clock.Countdown.Stop;
import io.praevia.clock.TimeLimit.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of every clock, whatever its start, limit and calendar. */
class CountdownPropertyTests {

    @Property
    void aSuspensionOfSomeWorkingDaysMovesTheEndByAsMany(
            @ForAll("days") LocalDate start,
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(min = 1, max = 60) int limit,
            @ForAll @IntRange(min = 0, max = 40) int length) {
        Countdown running = Countdown.of(start, TimeLimit.of(limit, Unit.WORKING_DAYS));
        LocalDate due = running.dueOn(calendar, start);
        LocalDate until = calendar.plus(start, length);
        LocalDate moved = running.with(new Stop(start, Optional.of(until))).dueOn(calendar, until);
        assertThat(calendar.between(due, moved)).isEqualTo(length);
    }

    @Property
    void aSuspensionNeverBringsTheEndForward(
            @ForAll("days") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(min = 0, max = 200) int from,
            @ForAll @IntRange(min = 0, max = 90) int length) {
        Countdown running = Countdown.of(start, limit);
        Countdown stopped = running.with(new Stop(start.plusDays(from), Optional.of(start.plusDays(from + length))));
        assertThat(stopped.dueOn(CountdownPropertyTests::weekday, start))
                .isAfterOrEqualTo(running.dueOn(CountdownPropertyTests::weekday, start));
    }

    @Property
    void daysThatTwoSuspensionsShareCountOnce(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int length) {
        Stop stop = new Stop(start, Optional.of(start.plusDays(length)));
        Countdown once = Countdown.of(start, TimeLimit.of(8, Unit.WEEKS)).with(stop);
        assertThat(once.with(stop).dueOn(CountdownPropertyTests::weekday, start))
                .isEqualTo(once.dueOn(CountdownPropertyTests::weekday, start));
    }

    @Property
    void workingDaysEndOnAWorkingDayAndHolidaysAreSkipped(
            @ForAll("days") LocalDate start,
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(min = 1, max = 60) int limit) {
        LocalDate due = TimeLimit.of(limit, Unit.WORKING_DAYS).after(start, calendar);
        assertThat(calendar.works(due)).isTrue();
        assertThat(calendar.between(start, due)).isEqualTo(limit);
        LocalDate back = calendar.plus(due, -limit);
        assertThat(calendar.between(back, due)).isEqualTo(limit);
    }

    @Property
    void monthsEndInTheMonthThatTheyName(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 36) int months) {
        LocalDate due = TimeLimit.of(months, Unit.MONTHS).after(start, CountdownPropertyTests::weekday);
        assertThat(due.getDayOfMonth()).isLessThanOrEqualTo(start.getDayOfMonth());
        assertThat((due.getYear() - start.getYear()) * 12 + due.getMonthValue() - start.getMonthValue())
                .isEqualTo(months);
    }

    @Property
    void anExtensionComesOnTopOfTheLimit(@ForAll("days") LocalDate start) {
        Countdown consultation = Countdown.of(start, TimeLimit.of(8, Unit.WEEKS));
        assertThat(consultation.extendedBy(TimeLimit.of(6, Unit.WEEKS)).dueOn(CountdownPropertyTests::weekday, start))
                .isEqualTo(start.plusWeeks(14));
    }

    @Property
    void noSuspensionMovesADayThatALawNames(@ForAll("days") LocalDate start) {
        LocalDate day = LocalDate.of(2028, 4, 1);
        Countdown yearly = Countdown.of(start, new TimeLimit(0, Unit.YEARLY, Optional.of(day)))
                .with(new Stop(start, Optional.of(start.plusDays(30))));
        LocalDate due = yearly.dueOn(CountdownPropertyTests::weekday, start);
        assertThat(due).isAfter(start).isAfterOrEqualTo(day);
        assertThat(due.getDayOfYear() - (due.isLeapYear() ? 1 : 0)).isEqualTo(91);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2036, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Arbitraries.of(Unit.WORKING_DAYS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
                .flatMap(unit -> Arbitraries.integers().between(0, 20).map(amount -> TimeLimit.of(amount, unit)));
    }

    /** Working weeks of some weekdays, with some days of the month off. */
    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.of(DayOfWeek.class)
                .set()
                .ofMinSize(1)
                .flatMap(weekdays ->
                        Arbitraries.integers().between(1, 31).set().ofMaxSize(8).map(off -> calendar(weekdays, off)));
    }

    private static WorkCalendar calendar(Set<DayOfWeek> weekdays, Set<Integer> off) {
        return day -> weekdays.contains(day.getDayOfWeek()) && !off.contains(day.getDayOfMonth());
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
