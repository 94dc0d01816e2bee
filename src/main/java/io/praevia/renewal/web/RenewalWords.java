package io.praevia.renewal.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterEntries;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewal.Cause;
import io.praevia.renewal.cause.CauseLines;
import io.praevia.renewal.cause.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rounds in words. */
@Component
class RenewalWords {

    private final AssessmentLookup lookup;
    private final RegisterEntries entries;
    private final CauseLines lines;
    private final People people;
    private final Dates dates;

    RenewalWords(AssessmentLookup lookup, RegisterEntries entries, CauseLines lines, People people, Dates dates) {
        this.lookup = lookup;
        this.entries = entries;
        this.lines = lines;
        this.people = people;
        this.dates = dates;
    }

    /** A round as lists show it; the reader may read its assessment. */
    Row row(Renewal round) {
        Assessment assessment = lookup.load(round.assessment());
        RegisterEntries.Entry entry = entries.get(round.entry());
        return new Row(
                round,
                assessment.title(),
                assessment.reference(),
                name(assessment.owner()),
                "/register/" + entry.id(),
                say("renewal.entry", entry.number(), entry.name()),
                round.reviewOn().map(dates::day).orElse(""),
                round.state().label().toString(),
                look(round),
                causes(round));
    }

    /** The causes with what each touches. */
    List<Told> told(Renewal round) {
        Assessment approval = lookup.load(round.assessment());
        return round.causes().stream()
                .map(cause -> new Told(
                        cause,
                        title(cause),
                        facts(cause),
                        lines.of(round, cause, approval, LocaleContextHolder.getLocale())))
                .toList();
    }

    String causes(Renewal round) {
        return round.causes().stream()
                .map(this::title)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    String name(PersonId person) {
        return people.nameOf(Optional.of(person));
    }

    String stamp(Renewal.Stamp stamp) {
        return say("renewal.by", name(stamp.by()), dates.day(stamp.at()));
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    static String say(String key, Object... words) {
        return Message.of(key, words).toString();
    }

    private String title(Cause cause) {
        return switch (cause.kind()) {
            case DATE, INCIDENT -> cause.kind().label().toString();
            case ENTRY -> say("renewal.cause.entry-version", cause.number());
            case QUESTIONNAIRE -> say("renewal.cause.questionnaire-version", cause.number());
            case RULE -> say("renewal.cause.rule-version", say("renewal.table." + cause.name()), cause.number());
        };
    }

    private List<String> facts(Cause cause) {
        List<String> facts = new ArrayList<>();
        cause.happenedOn().ifPresent(day -> facts.add(say("renewal.happened", day(day))));
        if (!cause.reportedBy().isEmpty()) facts.add(say("renewal.told-by", cause.reportedBy()));
        cause.by().ifPresent(by -> facts.add(say("renewal.noted", name(by), dates.day(cause.at()))));
        return facts;
    }

    private static String look(Renewal round) {
        return switch (round.state()) {
            case WAITING -> "is-quiet";
            case ASKED -> "is-open";
            case ANSWERED, REASSESSING -> "is-waiting";
            case CONFIRMED, REPLACED -> "is-done";
        };
    }

    /** A round in a list. */
    record Row(
            Renewal round,
            String project,
            String reference,
            String owner,
            String entryHref,
            String entry,
            String day,
            String state,
            String look,
            String causes) {}

    /** A cause on the page of its round. */
    record Told(Cause cause, String title, List<String> facts, List<Line> lines) {}

    /** A page above this one. */
    record Crumb(String label, @Nullable String href) {}
}
