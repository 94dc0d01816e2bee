package io.praevia.clock;

import io.praevia.clock.OrganisationCalendar.ClosedDay;
import io.praevia.identity.Allowed;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads the organisation's calendars, with the public holidays of their places. */
@Service
public class Calendars {

    private final CalendarStore store;
    private final PublicHolidays holidays;

    Calendars(CalendarStore store, PublicHolidays holidays) {
        this.store = store;
        this.holidays = holidays;
    }

    /** The days on which the department works; without one, those of the organisation. */
    @Allowed.Internal
    public WorkCalendar of(Optional<DepartmentId> department) {
        return working(store.of(department));
    }

    @Allowed.Internal
    public WorkCalendar working(OrganisationCalendar calendar) {
        Set<LocalDate> own = calendar.closed().stream().map(ClosedDay::day).collect(Collectors.toSet());
        return day -> calendar.workdays().contains(day.getDayOfWeek())
                && !own.contains(day)
                && (calendar.place().isEmpty()
                        || holidays.of(calendar.place(), day.getYear()).stream()
                                .noneMatch(holiday -> holiday.getDate().equals(day)));
    }

    /** Every calendar, the standard one first. */
    @Allowed.Internal
    public List<OrganisationCalendar> all() {
        return store.all();
    }

    /** @throws Refused.NotFound if there is no such calendar */
    @Allowed.Internal
    public OrganisationCalendar get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused.NotFound("clock.refused.calendar"));
    }

    /** Departments that have a calendar of their own. */
    @Allowed.Internal
    public Map<DepartmentId, UUID> departments() {
        return store.departments();
    }

    /** The next so many days on which nobody works although the weekday is a working one, from the day on. */
    @Allowed.Internal
    public List<ClosedDay> next(OrganisationCalendar calendar, LocalDate from, int limit, Locale language) {
        Stream<ClosedDay> publicDays = calendar.place().isEmpty()
                ? Stream.empty()
                : Stream.of(from.getYear(), from.getYear() + 1)
                        .flatMap(year -> holidays.of(calendar.place(), year).stream())
                        .map(holiday -> new ClosedDay(holiday.getDate(), holiday.getDescription(language), false));
        return Stream.concat(publicDays, calendar.closed().stream())
                .filter(day -> !day.day().isBefore(from))
                .filter(day -> calendar.workdays().contains(day.day().getDayOfWeek()))
                .sorted(Comparator.comparing(ClosedDay::day).thenComparing(ClosedDay::name))
                .limit(limit)
                .toList();
    }

    /** Places whose public holidays are known, by code, with their names in the language. */
    @Allowed.Internal
    public Map<String, String> places(Locale language) {
        return holidays.places().stream()
                .collect(Collectors.toMap(place -> place, place -> holidays.name(place, language)));
    }
}
