package io.praevia.record.dossier;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Visibility;
import io.praevia.record.ModelSources;
import io.praevia.register.RegisterEntries;
import io.praevia.review.Reviews;
import io.praevia.risk.RiskMatrix;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measures;
import io.praevia.screening.Screenings;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads dossiers, without a check of the reader: the caller has made one, or is the job that seals. */
@Component
public class Dossiers {

    private final AssessmentLookup lookup;
    private final Given given;
    private final RiskSide risk;
    private final ReviewSide review;
    private final DecisionSide decision;
    private final Names.Source names;

    Dossiers(
            AssessmentLookup lookup,
            Given given,
            RiskSide risk,
            ReviewSide review,
            DecisionSide decision,
            Names.Source names) {
        this.lookup = lookup;
        this.given = given;
        this.risk = risk;
        this.review = review;
        this.decision = decision;
        this.names = names;
    }

    /** The assessment as it stands now, its questions in this language. */
    public Dossier read(AssessmentId id, Locale language) {
        Assessment assessment = lookup.load(id);
        return new Dossier(
                assessment,
                names.read(),
                decision.entries().writtenBy(id),
                review.screenings().find(id),
                given.answered(assessment, Assessments.SCREENING, language),
                given.answered(assessment, Assessments.DPIA, language),
                given.evidence().of(id),
                risk.risks().of(id),
                risk.measures().of(id),
                risk.levels(),
                new Dossier.Reviewed(review.reviews().of(id), review.reviews().sentComments(id)),
                new Dossier.Decided(
                        decision.advices().of(id),
                        decision.consultations().find(id),
                        decision.letters().of(id),
                        decision.signOffs().of(id)),
                decision.log().of(id),
                decision.models().usedBy(id));
    }

    /** The bytes of a file of evidence. */
    public byte[] content(AssessmentId id, EvidenceFiles.Evidence file) {
        return given.evidence().stored(id, file.id());
    }

    /** Answers and files. */
    @Component
    record Given(Answers answers, Visibility visibility, EvidenceFiles evidence, LegalChecks checks) {

        Dossier.Answered answered(Assessment assessment, String key, Locale language) {
            var questionnaire = answers.questionnaire(assessment, key, language);
            return new Dossier.Answered(
                    questionnaire,
                    visibility.visibleQuestions(questionnaire, answers.values(assessment, key)),
                    answers.all(assessment, key),
                    checks.found(questionnaire, answers.values(assessment, key)));
        }
    }

    /** Risks and their scale. */
    @Component
    record RiskSide(Risks risks, RiskMatrix matrix, Measures measures) {

        List<List<Integer>> levels() {
            return IntStream.rangeClosed(1, 4)
                    .mapToObj(severity -> IntStream.rangeClosed(1, 4)
                            .mapToObj(likelihood ->
                                    matrix.level(severity, likelihood).number())
                            .toList())
                    .toList();
        }
    }

    /** What others said before the decision. */
    @Component
    record ReviewSide(Screenings screenings, Reviews reviews) {}

    /** The decision and what follows from it. */
    @Component
    record DecisionSide(
            Advices advices,
            Consultations consultations,
            Letters letters,
            SignOffs signOffs,
            DecisionLog log,
            RegisterEntries entries,
            ModelSources models) {}
}
