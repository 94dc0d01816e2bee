package io.praevia.clock.web;

import io.praevia.clock.OrganisationCalendar;
import java.text.Collator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a calendar. */
record CalendarForm(
        @Nullable String name,
        @Nullable String place,
        @Nullable Set<DayOfWeek> workdays,
        @Nullable Integer version) {

    static CalendarForm blank() {
        return new CalendarForm("", "", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 0);
    }

    static CalendarForm of(OrganisationCalendar calendar) {
        return new CalendarForm(calendar.name(), calendar.place(), calendar.workdays(), calendar.version());
    }

    public Set<DayOfWeek> days() {
        return workdays == null ? Set.of() : workdays;
    }

    static String words(Set<DayOfWeek> days, Locale language) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                .collect(Collectors.joining(", "));
    }

    static List<Map.Entry<DayOfWeek, String>> weekdays(Locale language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Map.entry(day, day.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .toList();
    }

    static List<Map.Entry<String, String>> sorted(Map<String, String> places) {
        Comparator<Object> order = Collator.getInstance();
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order::compare))
                .toList();
    }

    /** What somebody typed about a day on which nobody works. */
    record DayOff(@Nullable LocalDate day, @Nullable String dayName) {}
}
