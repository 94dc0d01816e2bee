package io.praevia.clock.web;

import io.praevia.clock.Calendars;
import io.praevia.clock.OrganisationCalendar;
import io.praevia.clock.OrganisationTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says calendars in the reader's language. */
@Component
class CalendarLines {

    private static final int PREVIEW = 6;

    private final Calendars calendars;
    private final OrganisationTime time;

    CalendarLines(Calendars calendars, OrganisationTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    Line of(OrganisationCalendar calendar) {
        Locale language = LocaleContextHolder.getLocale();
        return new Line(
                calendar,
                calendar.place().isEmpty() ? "" : calendars.places(language).getOrDefault(calendar.place(), ""),
                CalendarForm.words(calendar.workdays(), language),
                calendars.next(calendar, time.today(), PREVIEW, language));
    }

    /** A calendar in words with its next closed days. */
    record Line(
            OrganisationCalendar calendar, String place, String weekdays, List<OrganisationCalendar.ClosedDay> next) {}
}
