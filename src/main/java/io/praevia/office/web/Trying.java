package io.praevia.office.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Answers to try: chosen here, or those of an assessment that the officer may read. */
@Component
class Trying {

    private static final int MOST = 50;

    private final AssessmentLookup lookup;
    private final Answers answers;
    private final Visibility visibility;
    private final LegalChecks legal;

    Trying(AssessmentLookup lookup, Answers answers, Visibility visibility, LegalChecks legal) {
        this.lookup = lookup;
        this.answers = answers;
        this.visibility = visibility;
        this.legal = legal;
    }

    List<Assessment> samples() {
        return lookup.search(AssessmentLookup.Filter.all()).stream().limit(MOST).toList();
    }

    TryPage of(Questionnaire whole, MultiValueMap<String, String> sent, @Nullable String like) {
        Map<String, AnswerValue> given = Map.of();
        if (like != null && like.matches("[0-9a-f-]{36}")) {
            Assessment sample = lookup.get(new AssessmentId(UUID.fromString(like)));
            String key = whole.key().equals(Assessments.SCREENING) ? Assessments.SCREENING : Assessments.DPIA;
            given = answers.values(sample, key);
        }
        return TryPage.of(whole, sent, given, visibility, legal);
    }
}
