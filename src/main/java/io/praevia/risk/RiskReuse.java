package io.praevia.risk;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.reuse.Reuse;
import io.praevia.assessment.reuse.ReusePart;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.risk.measure.MeasureLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Takes over the risks and measures of the assessment that an assessment started from. */
@Service
public class RiskReuse implements ReusePart {

    private static final String PART = "risks";

    private final Reuse reuse;
    private final Risks risks;
    private final AssessmentLookup lookup;
    private final MessageSource messages;
    private final MeasureLines lines;

    RiskReuse(Reuse reuse, Risks risks, AssessmentLookup lookup, MessageSource messages, MeasureLines lines) {
        this.lines = lines;
        this.reuse = reuse;
        this.risks = risks;
        this.lookup = lookup;
        this.messages = messages;
    }

    @Override
    @Allowed.Internal
    public String key() {
        return PART;
    }

    @Override
    @Allowed.Internal
    public Optional<Shown> shown(Assessment assessment) {
        return offer(assessment.id())
                .map(offer -> new Shown(
                        say("risks.earlier", offer.reference(), offer.risks().size()),
                        offer.risks().stream().map(this::line).toList()));
    }

    @Override
    @UseCase
    @Allowed.SignedIn
    public void take(AssessmentId id) {
        copy(id);
    }

    /** What can be taken over; empty when there is nothing, or it was taken over already. */
    @Allowed.Internal
    public Optional<Offer> offer(AssessmentId id) {
        return reuse.earlier(id)
                .filter(earlier -> !reuse.taken(id, PART))
                .map(earlier -> new Offer(lookup.load(earlier).reference(), rated(earlier)))
                .filter(offer -> !offer.risks().isEmpty());
    }

    /**
     * Copies the earlier risks with their ratings and measures: each in place of one of the same kind that nobody has
     * touched, else as another risk. A second call has no effect.
     *
     * @throws Refused.NotFound if the assessment started from no other
     */
    @UseCase
    @Allowed.SignedIn
    public void copy(AssessmentId id) {
        risks.requireEditable(lookup.get(id));
        AssessmentId earlier =
                reuse.earlier(id).orElseThrow(() -> new Refused.NotFound("assessment.refused.no-earlier"));
        if (!reuse.take(id, PART)) {
            return;
        }
        List<Risk> untouched = new ArrayList<>(
                risks.of(id).stream().filter(risk -> risk.version() == 0).toList());
        for (Risk risk : rated(earlier)) {
            Optional<Risk> place = untouched.stream()
                    .filter(other -> other.kind() == risk.kind())
                    .findFirst();
            place.ifPresent(untouched::remove);
            risks.change(
                    id,
                    place.map(Risk::id).orElseGet(() -> risks.add(id, risk.kind(), risk.title())),
                    0,
                    RiskDraft.of(risk));
        }
        lines.takeOver(id, earlier);
    }

    private String line(Risk risk) {
        return risk.after()
                .map(after -> say(
                        "risks.earlier.line",
                        risk.title(),
                        risk.before().orElse(after).level().number(),
                        after.level().number()))
                .orElse(risk.title());
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    private List<Risk> rated(AssessmentId id) {
        return risks.of(id).stream().filter(risk -> risk.before().isPresent()).toList();
    }

    /** The risks of the earlier assessment, with its reference. */
    public record Offer(String reference, List<Risk> risks) {}
}
