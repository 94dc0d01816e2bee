package io.praevia.workflow.steps;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.Ownership;
import io.praevia.identity.Allowed;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.text.Message;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves open steps to a person, or back to their groups: first shown, then done exactly as shown. */
@Service
public class Reassignment {

    private final OpenSteps steps;
    private final Eligibility eligibility;
    private final WorkItems items;
    private final AssessmentLookup lookup;
    private final Ownership ownership;
    private final MeasureOffice measures;
    private final ApplicationEventPublisher events;

    Reassignment(
            OpenSteps steps,
            Eligibility eligibility,
            WorkItems items,
            AssessmentLookup lookup,
            Ownership ownership,
            MeasureOffice measures,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.eligibility = eligibility;
        this.items = items;
        this.lookup = lookup;
        this.ownership = ownership;
        this.measures = measures;
        this.events = events;
    }

    /**
     * What would move and what cannot, and why; changes nothing.
     *
     * @param to empty to give the steps back to their groups
     * @throws Refused.NotAllowed if the current person keeps nobody's steps in order
     * @throws Refused.Invalid if no step is named, or too many
     */
    @Allowed.SignedIn
    public Preview preview(List<String> ids, Optional<PersonId> to) {
        steps.requireKeeper();
        if (ids.isEmpty()) {
            throw new Refused.Invalid("steps", "steps.refused.none");
        }
        if (ids.size() > OpenSteps.MOST) {
            throw new Refused.Invalid("steps", "steps.refused.most", OpenSteps.MOST);
        }
        List<Move> moves = steps.find(ids).stream()
                .map(step -> new Move(step, eligibility.obstacle(step.item(), to)))
                .toList();
        return new Preview(
                to,
                moves.stream().filter(move -> move.obstacle().isEmpty()).toList(),
                moves.stream().filter(move -> move.obstacle().isPresent()).toList(),
                fingerprint(moves, to));
    }

    /**
     * Moves what the preview showed, and leaves what it said cannot move. An owner's step takes the assessment
     * along, and the step of a measure the measure.
     *
     * @param seen the fingerprint of the preview
     * @return how many moved
     * @throws Refused.Conflict if anything of it changed since, so that the preview is not true any more
     */
    @UseCase
    @Allowed.SignedIn
    public int move(List<String> ids, Optional<PersonId> to, String seen) {
        Preview now = preview(ids, to);
        if (!now.fingerprint().equals(seen)) {
            throw new Refused.Conflict("steps.refused.stale");
        }
        now.moves().forEach(move -> move(move.step(), to));
        return now.moves().size();
    }

    private void move(OpenStep step, Optional<PersonId> to) {
        WorkItem item = step.item();
        if (item.step() == Step.MEASURE) {
            to.ifPresent(person -> measures.pass(item.subject().orElseThrow(), person));
            return;
        }
        if (item.person().isPresent()) {
            to.ifPresent(owner -> ownership.pass(lookup.load(item.assessment()), owner));
            return;
        }
        items.give(item, to);
        events.publishEvent(new StepMoved(item.id(), item.assessment(), item.step(), step.holder(), to, item.href()));
    }

    private static String fingerprint(List<Move> moves, Optional<PersonId> to) {
        String text = to
                + moves.stream()
                        .map(move -> move.step().item().id()
                                + move.step().holder()
                                + move.obstacle().map(Message::key))
                        .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One step; with an obstacle it stays where it is. */
    public record Move(OpenStep step, Optional<Message> obstacle) {}

    /**
     * What would happen.
     *
     * @param fingerprint of everything that it rests on; {@link #move} asks for it
     */
    public record Preview(Optional<PersonId> to, List<Move> moves, List<Move> blocked, String fingerprint) {}
}
