package io.praevia.demo.story;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that happened at the company, oldest first; the same list for the same day and files. */
public final class Timeline {

    private static final Duration BETWEEN = Duration.ofMinutes(40);
    private static final int FIRST_HOUR = 8;
    private static final int MINUTES_OF_WORK = 8 * 60;

    private Timeline() {}

    /** The steps of all stories as seen from the given day. */
    public static List<Moment> of(List<Story> stories, LocalDate today) {
        List<Moment> moments = new ArrayList<>();
        for (Story story : stories) {
            Instant last = Instant.EPOCH;
            for (int i = 0; i < story.steps().size(); i++) {
                Instant at = moment(story, i, today);
                last = at.isAfter(last) ? at : last.plus(BETWEEN);
                moments.add(new Moment(story, story.steps().get(i), last));
            }
        }
        moments.sort(Comparator.comparing(Moment::at)
                .thenComparing(moment -> moment.story().key()));
        return moments;
    }

    /** The day that lies so many working days before (negative) the given day, which counts as 0. */
    public static LocalDate workingDay(LocalDate today, int offset) {
        LocalDate day = today;
        while (weekend(day)) {
            day = day.minusDays(1);
        }
        for (int left = -offset; left > 0; ) {
            day = day.minusDays(1);
            if (!weekend(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant moment(Story story, int index, LocalDate today) {
        int minutes = Math.floorMod((story.key() + index).hashCode() * 31, MINUTES_OF_WORK);
        return workingDay(today, story.steps().get(index).day())
                .atTime(FIRST_HOUR, 0)
                .plusMinutes(minutes)
                .toInstant(ZoneOffset.UTC);
    }

    /** One step of one story, and when it happened. */
    public record Moment(Story story, Story.Step step, Instant at) {}
}
