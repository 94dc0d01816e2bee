package io.praevia.questionnaire.carry;

import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads answers back from the words in which {@link io.praevia.questionnaire.AnswerText} writes them. */
@Component
public class WrittenAnswers {

    private static final Set<QuestionType> LISTS =
            Set.of(QuestionType.CHOICES, QuestionType.COUNTRIES, QuestionType.TABLE);

    private final AnswerCodec codec;

    public WrittenAnswers(AnswerCodec codec) {
        this.codec = codec;
    }

    /**
     * The checked answer: text as it is; options by label or key; countries by name or code; lists one to a line or
     * between semicolons; table rows one to a line, cells between " · " or " | "; dates as 2027-03-31 or as a page of
     * this language writes them.
     */
    public AnswerCodec.Result read(Question question, String text, Locale language) {
        return codec.parse(question, new Reading(language).of(question, text.strip()));
    }

    /** As much of these lines as the question can take; other lines are named as lost. */
    public Carried fromLines(Question question, List<String> lines, Locale language) {
        if (!LISTS.contains(question.type())) {
            var value = read(question, String.join("\n", lines), language).value();
            return new Carried(value, value.isPresent() ? List.of() : lines);
        }
        List<String> kept = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        lines.forEach(line -> (read(question, line, language).value().isPresent() ? kept : lost).add(line));
        return new Carried(read(question, String.join("\n", kept), language).value(), lost);
    }
}
