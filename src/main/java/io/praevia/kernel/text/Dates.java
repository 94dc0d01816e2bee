package io.praevia.kernel.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says dates as people do, in the reader's language; last days are the organisation's, times are UTC. Templates call it {@code @dates}. */
@Component("dates")
public class Dates {

    private static final int SOON = 2;
    private static final int WEEK = 6;

    private final Clock clock;
    private final MessageSource messages;
    private final ZoneId zone;

    Dates(Clock clock, MessageSource messages, @Value("${praevia.time-zone:UTC}") ZoneId zone) {
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    /** Until when, in words with the exact moment; "no due date" when there is none. */
    public Due due(Optional<Instant> moment) {
        if (moment.isEmpty()) {
            return new Due(say("layout.due.none"), "", "");
        }
        LocalDate day = LocalDate.ofInstant(moment.get(), zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), day);
        boolean over = moment.get().isBefore(clock.instant());
        String look = over ? "is-overdue" : days <= SOON ? "is-soon" : "";
        return new Due(words(day, days, over), moment(moment.get()), look);
    }

    /** A day, such as 3 December 2026. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    public String day(Instant moment) {
        return day(moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** A day and time, with the zone. */
    public String moment(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return utc.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale()))
                + " UTC";
    }

    /** A short day and time without the zone, for tables whose head names it. */
    public String brief(Instant moment) {
        return brief(moment, FormatStyle.SHORT);
    }

    /** The same to the second. */
    public String second(Instant moment) {
        return brief(moment, FormatStyle.MEDIUM);
    }

    private static String brief(Instant moment, FormatStyle time) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time)
                        .withLocale(locale()));
    }

    /** Since when, in words: today, yesterday, since Monday, since 3 December 2026. */
    public String since(Instant moment) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        if (days <= 0) {
            return say("layout.since.today");
        }
        return days <= WEEK ? say("layout.since", weekday(day)) : say("layout.since", day(day));
    }

    /** How long something took, in days, or in hours when it was less than two days. */
    public String lasting(Duration time) {
        if (time.toHours() < 1) {
            return say("layout.lasting.short");
        }
        return time.toDays() < 2
                ? say("layout.lasting.hours", time.toHours())
                : say("layout.lasting.days", time.toDays());
    }

    private String words(LocalDate day, long days, boolean over) {
        if (over) {
            return days == 0 ? say("layout.due.over-today") : say("layout.due.over", -days);
        }
        if (days <= 1) {
            return say(days == 0 ? "layout.due.today" : "layout.due.tomorrow");
        }
        return days <= WEEK ? say("layout.due.week", weekday(day), days) : say("layout.due.later", day(day), days);
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** A due date in words, the exact moment (empty for none), and how urgent it looks. */
    public record Due(String words, String exact, String look) {}
}
