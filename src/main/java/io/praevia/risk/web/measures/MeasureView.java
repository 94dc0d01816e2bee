package io.praevia.risk.web.measures;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.text.Dates;
import io.praevia.risk.measure.Measure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Measures in words. */
@Component
public class MeasureView {

    private final People people;
    private final Departments departments;
    private final Dates dates;
    private final Clock clock;
    private final MessageSource messages;

    MeasureView(People people, Departments departments, Dates dates, Clock clock, MessageSource messages) {
        this.people = people;
        this.departments = departments;
        this.dates = dates;
        this.clock = clock;
        this.messages = messages;
    }

    /** A measure as lists show it. */
    public Line line(Measure measure) {
        boolean late = measure.late(LocalDate.now(clock));
        Dates.@Nullable Due due = measure.dueOn()
                .map(day ->
                        dates.due(Optional.of(day.atTime(LocalTime.of(17, 0)).toInstant(ZoneOffset.UTC))))
                .orElse(null);
        return new Line(
                measure,
                people.nameOf(Optional.of(measure.owner())),
                measure.status().label().toString(),
                look(measure, late),
                measure.dueOn().map(dates::day).orElse(""),
                measure.status().open() ? due : null,
                late);
    }

    /** Who did something and when, in words. */
    String stamp(Measure.Stamp stamp) {
        return say("measure.by", people.nameOf(Optional.of(stamp.by())), dates.day(stamp.at()));
    }

    String checker(Measure measure) {
        return measure.askedBy().map(departments::nameOf).orElseGet(() -> say("measure.checker.office"));
    }

    List<Person> colleagues() {
        return people.all().stream().filter(Person::active).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    private static String look(Measure measure, boolean late) {
        return switch (measure.status()) {
            case PLANNED, IN_PROGRESS -> late ? "is-problem" : "is-open";
            case DONE -> "is-waiting";
            case CHECKED -> "is-done";
            case DROPPED -> "is-quiet";
        };
    }

    /** A measure in a list; {@code due} is null unless it is still to be done and has a day. */
    public record Line(
            Measure measure,
            String owner,
            String status,
            String look,
            String day,
            Dates.@Nullable Due due,
            boolean late) {

        public String href() {
            return measure.href();
        }
    }

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
