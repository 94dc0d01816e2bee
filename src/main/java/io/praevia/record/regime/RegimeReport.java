package io.praevia.record.regime;

import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.regime.Coverage;
import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.questionnaire.regime.Foresight;
import io.praevia.questionnaire.regime.Regime;
import java.util.List;
import java.util.Optional;

/**
 * What one regime asks of an assessment and how far that is said.
 *
 * @param scope whether it applies
 * @param scopeQuestions the open questions that decide whether it does
 */
public record RegimeReport(
        Regime regime, Foresight.Outlook scope, List<Asked> scopeQuestions, List<PointReport> points) {

    /** How many points are in this state. */
    public int count(State state) {
        return (int) points.stream().filter(point -> point.state() == state).count();
    }

    /** How many points concern the project. */
    public int asked() {
        return points.size() - count(State.DOES_NOT_ARISE);
    }

    /**
     * One point.
     *
     * @param place where the product says it beside the questionnaire, and whether it does so already
     * @param because open questions that decide whether another one is asked
     */
    public record PointReport(
            Regime.Point point,
            State state,
            List<Coverage.Served> served,
            Optional<Elsewhere> place,
            List<Asked> because) {}

    /** Another part of the product that answers a point; {@code href} is the page that shows it. */
    public record Elsewhere(Regime.Place place, State state, String href) {}

    /** A question and the section that asks it. */
    public record Asked(Question question, String sectionId) {}
}
