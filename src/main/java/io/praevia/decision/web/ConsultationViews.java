package io.praevia.decision.web;

import io.praevia.clock.OrganisationTime;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultation.Stop;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.web.ConsultationView.Tick;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is in the file of a consultation. */
@Component
public class ConsultationViews {

    private final Consultations consultations;
    private final Letters letters;
    private final CaseFiles.Names names;
    private final OrganisationTime time;

    ConsultationViews(Consultations consultations, Letters letters, CaseFiles.Names names, OrganisationTime time) {
        this.consultations = consultations;
        this.letters = letters;
        this.names = names;
        this.time = time;
    }

    /** Empty while nothing went to the authority. */
    public Optional<ConsultationView> of(AssessmentId id) {
        Optional<Consultation> known = consultations.find(id);
        List<ConsultationView.Line> lines = new ArrayList<>();
        letters.of(id).forEach(letter -> lines.add(0, line(id, letter)));
        if (known.isEmpty() && lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConsultationView(
                known.orElse(null),
                known.map(this::headline).orElse(say("decision.clock.head.sent")),
                known.map(this::clock).orElse(List.of()),
                lines,
                consultations.again(id),
                known.map(Consultation::points).orElse(List.of()).stream()
                        .map(this::point)
                        .toList()));
    }

    private ConsultationView.Line line(AssessmentId id, Letter letter) {
        return new ConsultationView.Line(
                letter,
                by(letter.by(), letter.at()),
                letter.file()
                        .map(file -> "/assessments/%s/consultation/letters/%s/file".formatted(id, letter.id()))
                        .orElse(""),
                letter.struck()
                        .map(s -> say("decision.letter.struck", by(s.by(), s.at()), s.reason()))
                        .orElse(""));
    }

    private ConsultationView.Handled point(Consultation.Point point) {
        return new ConsultationView.Handled(
                point, point.handled().map(h -> by(h.by(), h.at())).orElse(""));
    }

    private String by(PersonId person, Instant at) {
        return names.people().nameOf(Optional.of(person)) + ", " + names.dates().day(at);
    }

    private String headline(Consultation c) {
        String due = day(c.dueOn());
        if (c.answer().isPresent()) {
            return said("decision.clock.head.answered", c.answer().get());
        }
        if (c.still()) {
            return say("decision.clock.head.still", due);
        }
        long left = ChronoUnit.DAYS.between(time.today(), c.dueOn());
        return left < 0 ? say("decision.clock.head.late", due, -left) : say("decision.clock.head.due", due, left);
    }

    private List<Tick> clock(Consultation c) {
        List<Dated> ticks = new ArrayList<>();
        ticks.add(dated(c.submittedOn(), "done", null, "decision.clock.step.received", day(c.submittedOn())));
        extension(c).ifPresent(ticks::add);
        c.stops().forEach(stop -> ticks.add(stop(stop)));
        boolean answered = c.answer().isPresent();
        ticks.add(dated(
                c.dueOn(),
                answered ? "done" : c.still() ? "next" : "here",
                c.extended() ? say("decision.clock.step.longer") : null,
                answered ? "decision.clock.step.was-due" : "decision.clock.step.due",
                day(c.dueOn())));
        c.answer()
                .map(a -> new Tick(said("decision.clock.step.answered", a), "done", null, null))
                .ifPresent(tick -> ticks.add(new Dated(c.answer().get().on(), tick)));
        return ticks.stream()
                .sorted(Comparator.comparing(Dated::on))
                .map(Dated::tick)
                .toList();
    }

    private Optional<Dated> extension(Consultation c) {
        LocalDate until = c.extensionPossibleUntil();
        if (c.extensionNotifiedOn().isPresent()) {
            LocalDate told = c.extensionNotifiedOn().get();
            String note = c.extended() ? null : say("decision.clock.too-late", day(until));
            return Optional.of(dated(told, "done", note, "decision.clock.step.extension", day(told)));
        }
        if (c.answer().isPresent() || until.isBefore(time.today())) {
            return Optional.empty();
        }
        return Optional.of(dated(until, "next", null, "decision.clock.step.extension-until", day(until)));
    }

    private Dated stop(Stop stop) {
        return stop.until()
                .map(until -> dated(
                        stop.from(), "done", stop.reason(), "decision.clock.step.stood", day(stop.from()), day(until)))
                .orElseGet(() ->
                        dated(stop.from(), "here", stop.reason(), "decision.clock.step.stands", day(stop.from())));
    }

    private String said(String key, Consultation.Answer answer) {
        return say(key, answer.outcome().label().toString(), day(answer.on()));
    }

    private String day(LocalDate day) {
        return names.dates().day(day);
    }

    private static Dated dated(LocalDate on, String state, @Nullable String note, String key, Object... words) {
        return new Dated(on, new Tick(say(key, words), state, note, null));
    }

    private static String say(String key, Object... arguments) {
        return Message.of(key, arguments).toString();
    }

    private record Dated(LocalDate on, Tick tick) {}
}
