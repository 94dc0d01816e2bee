package io.praevia.knowledge.web;

import io.praevia.identity.Departments;
import io.praevia.kernel.text.Languages;
import io.praevia.knowledge.KnownEntry;
import io.praevia.knowledge.KnownEntry.Kind;
import io.praevia.knowledge.KnownEntry.Said;
import io.praevia.knowledge.Places;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerText.Block;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the office's pages about knowledge show. */
@Component
class KnowledgeModel {

    private static final List<String> USUAL = List.of("en", "fr", "de", "pt-BR", "ja", "ru");

    private final Places places;
    private final Departments departments;
    private final Languages languages;
    private final MessageSource messages;

    KnowledgeModel(Places places, Departments departments, Languages languages, MessageSource messages) {
        this.places = places;
        this.departments = departments;
        this.languages = languages;
        this.messages = messages;
    }

    Row row(KnownEntry entry) {
        Locale language = LocaleContextHolder.getLocale();
        Said said = entry.in(language);
        String wording = entry.kind().copied() ? said.wording() : "";
        return new Row(entry, said.title(), AnswerText.blocks(said.text()), AnswerText.blocks(wording));
    }

    /** Everything that the form offers beside what was typed. */
    void form(EntryForm form, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        departments.active().forEach(one -> names.put(one.id().value(), one.name()));
        TreeSet<String> tags = new TreeSet<>(USUAL);
        languages.offered().forEach(language -> tags.add(language.toLanguageTag()));
        form.words().keySet().stream().filter(tag -> !tag.isEmpty()).forEach(tags::add);
        model.addAttribute("form", form);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("sections", questionnaire().sections());
        model.addAttribute("risks", Places.RISKS);
        model.addAttribute("departments", names);
        model.addAttribute(
                "languages",
                tags.stream()
                        .map(tag -> new Languages.Choice(tag, Languages.name(Locale.forLanguageTag(tag))))
                        .toList());
    }

    Questionnaire questionnaire() {
        return places.questionnaire(LocaleContextHolder.getLocale());
    }

    /** Places in words: labels of questions, kinds of risks, codes as they are. */
    List<String> places(KnownEntry entry) {
        Set<String> risks = Set.copyOf(Places.RISKS);
        Questionnaire asked = questionnaire();
        return entry.about().stream()
                .map(place -> risks.contains(place)
                        ? say("knowledge." + place)
                        : asked.question(place).map(Question::label).orElse(place))
                .toList();
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /** An entry as it reads. */
    record Row(KnownEntry entry, String title, List<Block> blocks, List<Block> wording) {}
}
