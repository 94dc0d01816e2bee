package io.praevia.record.regime;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.regime.Coverage;
import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.questionnaire.regime.Foresight;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.questionnaire.regime.Regimes;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.Dossiers;
import io.praevia.record.regime.RegimeReport.Asked;
import io.praevia.record.regime.RegimeReport.Elsewhere;
import io.praevia.record.regime.RegimeReport.PointReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the laws ask of an assessment, for everybody who may read it. */
@Service
public class RegimeReports {

    private final AssessmentLookup lookup;
    private final Answers answers;
    private final Dossiers dossiers;
    private final Regimes regimes;
    private final Coverage coverage;

    RegimeReports(AssessmentLookup lookup, Answers answers, Dossiers dossiers, Regimes regimes, Coverage coverage) {
        this.lookup = lookup;
        this.answers = answers;
        this.dossiers = dossiers;
        this.regimes = regimes;
        this.coverage = coverage;
    }

    /**
     * Every regime with its points in its order; none for an assessment whose questionnaire does not say which points it
     * serves. All of it is in this language.
     *
     * @throws Refused.NotFound if the assessment is not shared with the current person
     */
    @Allowed.SignedIn
    public List<RegimeReport> of(AssessmentId id, Locale language) {
        Assessment assessment = lookup.get(id);
        Coverage.Reading reading = reading(assessment, language);
        if (!reading.measurable()) return List.of();
        Places places = new Places(dossiers.read(id, language));
        return regimes.all().stream()
                .map(regime -> report(regimes.in(regime, language), reading, places))
                .toList();
    }

    /** The regimes that apply, without their points. */
    @Allowed.SignedIn
    public List<Regime> inScope(Assessment assessment, Locale language) {
        Coverage.Reading reading = reading(assessment, language);
        return reading.measurable()
                ? regimes.all().stream()
                        .filter(regime -> reading.scope(regime).holds())
                        .map(regime -> regimes.in(regime, language))
                        .toList()
                : List.of();
    }

    /** Documents that can be made from the regime beside its own, in this language. */
    @Allowed.SignedIn
    public List<Regime> documents(Regime regime, Locale language) {
        return regimes.documents(regime).stream()
                .map(document -> regimes.in(document, language))
                .toList();
    }

    /**
     * One regime or document, in scope or not, with what it is made from.
     *
     * @throws Refused.NotFound if there is no such regime, or the questionnaire does not say which points it serves
     */
    @Allowed.SignedIn
    public Made made(AssessmentId id, String key, Locale language) {
        Assessment assessment = lookup.get(id);
        Coverage.Reading reading = reading(assessment, language);
        Regime regime = regimes.find(key)
                .filter(found -> reading.measurable())
                .map(found -> regimes.in(found, language))
                .orElseThrow(() -> new Refused.NotFound("laws.refused.regime"));
        Dossier dossier = dossiers.read(id, language);
        return new Made(dossier, report(regime, reading, new Places(dossier)));
    }

    private Coverage.Reading reading(Assessment assessment, Locale language) {
        return coverage.read(
                answers.questionnaire(assessment, Assessments.DPIA, language),
                answers.values(assessment, Assessments.DPIA));
    }

    private static RegimeReport report(Regime regime, Coverage.Reading reading, Places places) {
        Foresight.Outlook scope = reading.scope(regime);
        return new RegimeReport(
                regime,
                scope,
                asked(scope.because(), reading),
                reading.points(regime).stream()
                        .map(covered -> point(covered, reading, places))
                        .toList());
    }

    private static PointReport point(Coverage.Covered covered, Coverage.Reading reading, Places places) {
        Optional<Elsewhere> place = covered.point().answeredIn().map(places::at);
        List<Asked> because = asked(covered.because(), reading);
        return new PointReport(covered.point(), state(covered, place), covered.served(), place, because);
    }

    private static List<Asked> asked(List<Question> questions, Coverage.Reading reading) {
        return questions.stream()
                .map(question -> new Asked(question, reading.section(question)))
                .toList();
    }

    private static State state(Coverage.Covered covered, Optional<Elsewhere> place) {
        List<State> states = new ArrayList<>();
        place.ifPresent(elsewhere -> states.add(elsewhere.state()));
        if (place.isEmpty() || !covered.served().isEmpty()) states.add(covered.state());
        return State.together(states);
    }

    /** A report and the dossier that it was made from. */
    public record Made(Dossier dossier, RegimeReport report) {}
}
