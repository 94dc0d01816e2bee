package io.praevia.assessment.requests;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What requests ask for, in the words of the reader's questionnaire. */
@Component
class RequestLabels {

    private final Answers answers;

    RequestLabels(Answers answers) {
        this.answers = answers;
    }

    /** The same requests, labelled in the reader's language. */
    List<Request> read(Assessment assessment, List<Request> requests) {
        Locale language = LocaleContextHolder.getLocale();
        return requests.stream()
                .map(request -> request.reading(label(assessment, request, language)))
                .toList();
    }

    /** The question, or the section's title; what was stored where the questionnaire has neither. */
    String label(Assessment assessment, Request request, Locale language) {
        Questionnaire asked = answers.written(assessment, Assessments.DPIA, language);
        return request.ofSection()
                ? asked.section(request.section())
                        .map(Questionnaire.Section::title)
                        .orElse(request.label())
                : asked.question(request.questions().get(0))
                        .map(Question::label)
                        .orElse(request.label());
    }
}
