package io.praevia.review.text;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Wordings that a reviewer suggests for an answer in words. */
@Service
public class Wordings {

    private final Answers answers;
    private final AnswerCodec codec;
    private final JsonMapper json;

    Wordings(Answers answers, AnswerCodec codec, JsonMapper json) {
        this.answers = answers;
        this.codec = codec;
        this.json = json;
    }

    /** The answer that a wording would replace; empty when the question is not answered in words. */
    @Allowed.Internal
    public Optional<Now> now(Assessment assessment, String question) {
        return inWords(assessment, question).map(asked -> {
            Optional<SavedAnswer> saved = Optional.ofNullable(
                    answers.all(assessment, Assessments.DPIA).get(question));
            return new Now(
                    saved.flatMap(SavedAnswer::value).map(Wordings::text).orElse(""),
                    saved.map(SavedAnswer::version).orElse(0));
        });
    }

    /** The answer as it stood in this version, empty when there was none. */
    @Allowed.Internal
    public String read(Assessment assessment, String question, int version) {
        return inWords(assessment, question)
                .flatMap(asked -> answers.at(assessment, Assessments.DPIA, asked, version))
                .map(Wordings::text)
                .orElse("");
    }

    /**
     * The wording as an answer.
     *
     * @throws Refused.Invalid if the question takes no words, or not these
     */
    @Allowed.Internal
    public AnswerValue value(Assessment assessment, String question, String wording) {
        Question asked = inWords(assessment, question)
                .orElseThrow(() -> new Refused.Invalid("suggestion", "review.refused.suggestion-kind"));
        String text = Words.required("suggestion", wording, Words.TEXT, "review.refused.suggestion");
        return codec.parse(asked, json.valueToTree(text))
                .value()
                .orElseThrow(() -> new Refused.Invalid("suggestion", "review.refused.suggestion-long"));
    }

    private Optional<Question> inWords(Assessment assessment, String question) {
        return answers.questionnaire(assessment, Assessments.DPIA)
                .question(question)
                .filter(asked -> asked.type() == QuestionType.TEXT
                        || asked.type() == QuestionType.LONG_TEXT
                        || asked.type() == QuestionType.RICH_TEXT);
    }

    private static String text(AnswerValue value) {
        return value instanceof AnswerValue.Text words
                ? words.text()
                : value instanceof AnswerValue.RichText rich ? rich.text() : "";
    }

    /** An answer in words as it stands. */
    public record Now(String text, int version) {}
}
