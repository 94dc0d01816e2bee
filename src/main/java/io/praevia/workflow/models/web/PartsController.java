package io.praevia.workflow.models.web;

import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.check.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells whoever draws a diagram which names Praevia understands. */
@Controller
class PartsController {

    /** How a diagram names people, with the key of the words. */
    private static final Map<String, String> PEOPLE = new TreeMap<>(Map.of(
            "${ownerId}", "owner",
            "dpo", "dpo",
            "privacy-office", "office",
            "reviewers:legal", "reviewers",
            "executives:${department}", "executives"));

    /** Those of an assessment; measures and reviews of approvals have diagrams of their own. */
    private static final List<Step> STEPS =
            Stream.of(Step.values()).filter(step -> !step.afterwards()).toList();

    private final Vocabulary vocabulary;

    PartsController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GetMapping("/office/routes/names")
    @Allowed.PrivacyOfficer
    String names(Model model) {
        model.addAttribute(
                "groups",
                List.of(
                        group("steps", STEPS, Step::key, Step::act),
                        group(
                                "people",
                                List.copyOf(PEOPLE.keySet()),
                                name -> name,
                                name -> said("person", PEOPLE.get(name))),
                        group("phases", List.of(Phase.values()), Phase::key, Phase::label),
                        group(
                                "acts",
                                List.copyOf(vocabulary.delegates()),
                                name -> "${" + name + "}",
                                name -> said("act", name)),
                        group("variables", vocabulary.variables(), name -> name, name -> said("variable", name)),
                        group("calls", vocabulary.calls(), name -> name, name -> said("call", name))));
        return "routes/names";
    }

    private static <T> Group group(String key, List<T> all, Function<T, String> name, Function<T, Message> words) {
        return new Group(
                key,
                all.stream()
                        .map(one -> new Name(name.apply(one), words.apply(one)))
                        .toList());
    }

    private static Message said(String kind, String name) {
        return Message.of("routes.names." + kind + "." + name);
    }

    /** Names of one kind. */
    record Group(String key, List<Name> names) {}

    /** A name as it is written in the file, and what it means. */
    record Name(String name, Message words) {}
}
