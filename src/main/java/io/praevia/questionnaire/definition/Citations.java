package io.praevia.questionnaire.definition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How the laws that questions and regimes cite are called in each language; article numbers stay as they are. */
public final class Citations {

    private static final Map<String, Names> SHIPPED = read();

    private Citations() {}

    /** The citation with the names of laws in this language: "Art. 35 GDPR" is "Art. 35 DSGVO" in German. */
    public static String in(Locale language, String law) {
        return QuestionnaireFiles.nearest(SHIPPED, language)
                .map(names -> names.put(law))
                .orElse(law);
    }

    private static Map<String, Names> read() {
        Map<String, Names> read = new HashMap<>();
        QuestionnaireFiles.shipped("templates/citations.yaml").forEach((name, text) -> {
            DefinitionFile file = DefinitionFile.read(name, text);
            if (!file.findings().isEmpty())
                throw new IllegalStateException("Citations cannot be used: " + file.findings());
            JsonNode languages = Objects.requireNonNull(file.tree()).path("languages");
            languages.properties().forEach(entry -> read.put(entry.getKey(), Names.of(entry.getValue())));
        });
        return Map.copyOf(read);
    }

    /** Names by what English calls them; longer ones are looked for first. */
    private record Names(Map<String, String> names, Pattern any) {

        static Names of(JsonNode own) {
            Map<String, String> names = new TreeMap<>(
                    Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            own.properties()
                    .forEach(name -> names.put(name.getKey(), name.getValue().asString("")));
            String any = names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
            return new Names(names, Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])"));
        }

        String put(String law) {
            return any.matcher(law)
                    .replaceAll(match ->
                            java.util.regex.Matcher.quoteReplacement(names.getOrDefault(match.group(), match.group())));
        }
    }
}
