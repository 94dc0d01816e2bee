package io.praevia.decision.consultation;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.decision.consultation.Consultation.Done;
import io.praevia.decision.consultation.Consultation.Handled;
import io.praevia.decision.consultation.Consultation.Point;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What was done with each point of the authority's advice. */
@Service
public class AuthorityPoints {

    private final ConsultationStore store;
    private final Desk desk;
    private final AssessmentProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthorityPoints(
            ConsultationStore store,
            Desk desk,
            AssessmentProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what was done with points; those that are not given stay as they are.
     *
     * @param goOn the assessment goes on to the sign-off; every point must be handled then
     * @throws Refused.Invalid naming {@code point-<id>} if a choice or its words are missing
     */
    @UseCase
    @Allowed.SignedIn
    public void handle(AssessmentId id, Map<UUID, Handling> handling, boolean goOn) {
        desk.requireActor(id);
        Consultation consultation = desk.required(id);
        if (consultation.answer().isEmpty()) {
            throw new Refused.Conflict("decision.refused.not-answered");
        }
        List<Refused.Problem> problems = new ArrayList<>();
        List<Point> changed = new ArrayList<>();
        for (Point point : consultation.points()) {
            Handling given = handling.getOrDefault(point.id(), Handling.NOTHING);
            read(point, given, goOn, problems).ifPresent(changed::add);
        }
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        changed.forEach(point -> write(id, point));
        if (goOn) {
            process.complete(id, Step.CONSULTATION, Optional.empty(), Map.of());
        }
    }

    private Optional<Point> read(Point point, Handling given, boolean goOn, List<Refused.Problem> problems) {
        String field = "point-" + point.id();
        String how = Words.optional(field, given.how(), Words.TEXT);
        if (given.done() == null) {
            boolean open = how.isEmpty() && (!goOn || point.handled().isPresent());
            if (!open) problems.add(new Refused.Problem(field, "decision.refused.point-open"));
            return Optional.empty();
        }
        if (how.isEmpty()) {
            problems.add(new Refused.Problem(field, "decision.refused.point-how"));
            return Optional.empty();
        }
        boolean same = point.handled()
                .filter(h -> h.done() == given.done() && h.how().equals(how))
                .isPresent();
        Handled handled = new Handled(given.done(), how, desk.me(), clock.instant());
        return same
                ? Optional.empty()
                : Optional.of(new Point(point.id(), point.number(), point.body(), Optional.of(handled)));
    }

    private void write(AssessmentId id, Point point) {
        Handled handled = point.handled().orElseThrow();
        store.handle(point.id(), handled);
        events.publishEvent(new PointHandled(id, point));
    }

    /** What is done with a point, and how or why. */
    public record Handling(@Nullable Done done, @Nullable String how) {
        static final Handling NOTHING = new Handling(null, null);
    }

    /** Somebody said what was done with a point of the authority's advice; it may be said again. */
    public record PointHandled(AssessmentId id, Point point) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "consultation.point-handled";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "point",
                    Integer.toString(point.number()),
                    "done",
                    handled().done().key());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("body", point.body(), "how", handled().how());
        }

        /** What was done with it. */
        public Handled handled() {
            return point.handled().orElseThrow();
        }
    }
}
