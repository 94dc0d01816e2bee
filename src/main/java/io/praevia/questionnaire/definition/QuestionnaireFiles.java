package io.praevia.questionnaire.definition;

import io.praevia.questionnaire.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ObjectNode;

/** Turns questionnaire files into checked definitions, or names every fault with its place and remedy. */
public final class QuestionnaireFiles {

    private QuestionnaireFiles() {}

    /** The texts of questionnaires and translations shipped on the class path, by path. */
    public static Map<String, String> shipped() {
        return shipped(DefinitionKind.QUESTIONNAIRE.folder() + "*.yaml");
    }

    /** The texts of files on the class path that match this pattern, by path. */
    public static Map<String, String> shipped(String pattern) {
        String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                files.putIfAbsent(folder + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Definition files cannot be read from " + folder, e);
        }
        return files;
    }

    /** Every questionnaire put together with its supplements, in every language that it is translated to. */
    public static List<Translated> compose(Definitions all) {
        return all.questionnaires().stream().map(file -> compose(all, file)).toList();
    }

    /** One questionnaire put together with its supplements, in every language that it is translated to. */
    public static Translated compose(Definitions all, DefinitionFile base) {
        List<DefinitionFile> parts = all.parts(base);
        Set<String> languages = new TreeSet<>();
        parts.forEach(part -> all.translations(part).forEach(words -> languages.add(words.text("language"))));
        Map<String, Questionnaire> translations = new LinkedHashMap<>();
        for (String language : languages) translations.put(language, whole(all, parts, language));
        return new Translated(whole(all, parts, ""), translations);
    }

    private static Questionnaire whole(Definitions all, List<DefinitionFile> parts, String language) {
        List<ObjectNode> trees =
                parts.stream().map(part -> all.tree(part, language)).toList();
        return DefinitionFile.bind(Composition.compose(trees.get(0), trees.subList(1, trees.size())));
    }

    /** What there is for this language by BCP 47 tag: for its country if there is any, else for any country. */
    public static <T> Optional<T> nearest(Map<String, T> byTag, Locale language) {
        T exact = byTag.get(language.toLanguageTag());
        if (exact != null) return Optional.of(exact);
        return byTag.entrySet().stream()
                .filter(words ->
                        Locale.forLanguageTag(words.getKey()).getLanguage().equals(language.getLanguage()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A questionnaire in English, and in other languages by BCP 47 tag. */
    public record Translated(Questionnaire questionnaire, Map<String, Questionnaire> translations) {

        /** The words of this language: of its country if there are any, else of any country, else English. */
        public Questionnaire in(Locale language) {
            return nearest(translations, language).orElse(questionnaire);
        }
    }
}
