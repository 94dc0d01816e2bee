package io.praevia.assessment.reuse;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Dates;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Suggestions as pages show them, in the person's language. */
@Component
public class Offers {

    private final Suggestions suggestions;
    private final Dates dates;
    private final MessageSource messages;

    Offers(Suggestions suggestions, Dates dates, MessageSource messages) {
        this.suggestions = suggestions;
        this.dates = dates;
        this.messages = messages;
    }

    /** What waits for confirmation, by question id in page order. */
    @Allowed.Internal
    public Map<String, Offer> of(Assessment assessment, String questionnaire) {
        AnswerText reader = new AnswerText(LocaleContextHolder.getLocale());
        Map<String, Offer> offers = new LinkedHashMap<>();
        suggestions
                .open(assessment, questionnaire)
                .forEach(s -> offers.put(
                        s.question().id(),
                        new Offer(
                                s.question(),
                                reader.read(s.question(), s.value()),
                                from(s.source()),
                                missing(s.lost()),
                                s)));
        return offers;
    }

    /** What could not be carried over, one sentence each. */
    @Allowed.Internal
    public List<String> lost(Assessment assessment) {
        return suggestions.lost(assessment).stream()
                .map(lost -> say("reuse.lost", lost.label(), lost.source().name()))
                .toList();
    }

    private String from(Suggestion.Source source) {
        return say("reuse.from." + source.kind().key(), source.name(), dates.day(source.at()));
    }

    private String missing(List<String> lost) {
        return lost.isEmpty() ? "" : say("reuse.dropped", String.join(", ", lost));
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /**
     * An answer that waits for confirmation.
     *
     * @param from where it comes from, in words
     * @param dropped what of it no longer exists, in words; empty for nothing
     */
    public record Offer(
            Question question, AnswerText.Readable answer, String from, String dropped, Suggestion suggestion) {}
}
