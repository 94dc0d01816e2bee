package io.praevia.clock;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the privacy office decides about calendars; due dates that are already set stay as they are. */
@Service
public class CalendarOffice {

    private final CalendarStore store;
    private final Calendars calendars;
    private final PublicHolidays holidays;
    private final Departments departments;
    private final ApplicationEventPublisher events;

    CalendarOffice(
            CalendarStore store,
            Calendars calendars,
            PublicHolidays holidays,
            Departments departments,
            ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.holidays = holidays;
        this.departments = departments;
        this.events = events;
    }

    /** @throws Refused.Invalid if the name is missing or taken, no weekday is worked, or nobody knows the place */
    @UseCase
    @Allowed.PrivacyOfficer
    public UUID create(@Nullable String name, @Nullable String place, Set<DayOfWeek> workdays) {
        UUID id = UUID.randomUUID();
        store.insert(checked(id, name, place, workdays, 1));
        tell("calendar.created", id, Map.of());
        return id;
    }

    /** @throws Refused.Conflict if somebody else changed it since {@code version} */
    @UseCase
    @Allowed.PrivacyOfficer
    public void change(UUID id, @Nullable String name, @Nullable String place, Set<DayOfWeek> workdays, int version) {
        calendars.get(id);
        OrganisationCalendar wanted = checked(id, name, place, workdays, version);
        if (!store.update(wanted)) {
            throw new Refused.Conflict("clock.refused.changed");
        }
        tell("calendar.changed", id, Map.of("place", wanted.place(), "workdays", workdays.toString()));
    }

    /** Nobody works on the day; naming it again changes its name. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void close(UUID id, @Nullable LocalDate day, @Nullable String name) {
        calendars.get(id);
        if (day == null) {
            throw new Refused.Invalid("day", "clock.refused.day");
        }
        store.close(id, day, Words.required("dayName", name, Words.LINE, "clock.refused.day-name"));
        tell("calendar.day-closed", id, Map.of("day", day.toString()));
    }

    /** People work on the day again. Doing it twice has no effect. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void open(UUID id, LocalDate day) {
        calendars.get(id);
        if (store.open(id, day)) {
            tell("calendar.day-opened", id, Map.of("day", day.toString()));
        }
    }

    /** Gives the department this calendar, or with null that of the organisation. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void assign(DepartmentId department, @Nullable UUID calendar) {
        departments.find(department).orElseThrow(() -> new Refused.NotFound("clock.refused.department"));
        Optional.ofNullable(calendar).ifPresent(calendars::get);
        store.assign(department, calendar);
        tell("calendar.assigned", calendar, Map.of("department", department.value()));
    }

    private OrganisationCalendar checked(
            UUID id, @Nullable String name, @Nullable String place, Set<DayOfWeek> workdays, int version) {
        String label = Words.required("name", name, Words.LINE, "clock.refused.name");
        String where = place == null ? "" : place.strip();
        if (calendars.all().stream()
                .anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(label))) {
            throw new Refused.Invalid("name", "clock.refused.name-taken");
        }
        if (!where.isEmpty() && !holidays.knows(where)) {
            throw new Refused.Invalid("place", "clock.refused.place");
        }
        if (workdays.isEmpty()) {
            throw new Refused.Invalid("workdays", "clock.refused.workdays");
        }
        return new OrganisationCalendar(id, label, where, workdays, List.of(), false, version);
    }

    private void tell(String action, @Nullable UUID calendar, Map<String, String> facts) {
        events.publishEvent(new CalendarEvent(action, calendar == null ? "standard" : calendar.toString(), facts));
    }
}
