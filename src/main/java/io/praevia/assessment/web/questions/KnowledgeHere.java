package io.praevia.assessment.web.questions;

import io.praevia.knowledge.Knowledge;
import io.praevia.questionnaire.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What others do, beside the questions of a page, and taking words of it over into an answer that is being typed. */
@Component
class KnowledgeHere {

    /** The button's name; its value is the question, a colon and the entry. */
    static final String COPY = "copy";

    private final Knowledge knowledge;

    KnowledgeHere(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Map<String, List<Knowledge.Piece>> beside(List<Question> questions) {
        return knowledge.beside(questions, LocaleContextHolder.getLocale());
    }

    Map<String, List<Knowledge.Piece>> besideSlots(List<SectionView.Slot> slots) {
        return beside(slots.stream().map(SectionView.Slot::question).toList());
    }

    /** Puts the words at the end of what is typed, for a field that the page showed; nothing is saved by that. */
    void copy(Map<String, List<String>> form) {
        String[] wanted = form.getOrDefault(COPY, List.of("")).get(0).split(":", 2);
        if (wanted.length < 2 || !form.containsKey(wanted[0] + ".shown")) {
            return;
        }
        words(wanted[1])
                .ifPresent(words -> form.merge(
                        wanted[0], List.of(words), (typed, more) -> List.of(joined(typed.get(0), more.get(0)))));
    }

    private Optional<String> words(String entry) {
        return knowledge.wording(entry, LocaleContextHolder.getLocale());
    }

    private static String joined(String typed, String more) {
        return typed.isBlank() ? more : typed.stripTrailing() + "\n\n" + more;
    }
}
