package io.praevia.assessment.web.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One question a page: the section page with a single slot, saved in the same way. */
@Component
class Guided {

    /** Remembers how a person likes to answer. */
    static final String COOKIE = "praevia-density";

    /** The cookie's value for one question a page; any other shows whole sections. */
    static final String ONE = "one";

    /** Narrows the page to a question: the one named, else the first without an answer, else the first. */
    ModelAndView one(ModelAndView page, List<SectionView.Slot> slots, String question) {
        List<SectionView.Slot> visible = visible(slots);
        if (visible.isEmpty()) {
            return page;
        }
        SectionView.Slot shown = visible.stream()
                .filter(slot -> slot.question().id().equals(question))
                .findFirst()
                .or(() -> visible.stream().filter(slot -> slot.version() == 0).findFirst())
                .orElse(visible.get(0));
        int at = visible.indexOf(shown);
        page.setViewName("assessment/guided");
        return page.addObject("slots", List.of(shown))
                .addObject("question", shown.question())
                .addObject("at", at + 1)
                .addObject("of", visible.size())
                .addObject(
                        "previous",
                        at == 0 ? null : visible.get(at - 1).question().id());
    }

    /** The same page as the one that was sent: one question, or the section. */
    ModelAndView like(Map<String, List<String>> form, ModelAndView page, List<SectionView.Slot> slots) {
        List<String> question = form.getOrDefault("question", List.of());
        return question.isEmpty() ? page : one(page, slots, question.get(0));
    }

    /** The question that follows, now that the answer counts. */
    Optional<String> after(List<SectionView.Slot> slots, String question) {
        List<String> ids =
                visible(slots).stream().map(slot -> slot.question().id()).toList();
        int at = ids.indexOf(question);
        return at >= 0 && at + 1 < ids.size() ? Optional.of(ids.get(at + 1)) : Optional.empty();
    }

    private static List<SectionView.Slot> visible(List<SectionView.Slot> slots) {
        return slots.stream().filter(SectionView.Slot::visible).toList();
    }
}
