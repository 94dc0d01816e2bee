package io.praevia.assessment.rules;

import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What decision tables say, in other languages: {@code templates/rules/<table>.<language>.yaml}. A translation belongs
 * to a sentence, so that a rule which the office added or reworded speaks with the office's words.
 */
public final class TableWords {

    private static final TableWords SHIPPED = new TableWords(QuestionnaireFiles.shipped("templates/rules/*.yaml"));
    private static final Words NONE = new Words(Map.of(), Map.of());

    private final Map<String, Map<String, Words>> byTable = new HashMap<>();

    /** Reads these texts, by path. */
    TableWords(Map<String, String> files) {
        Definitions read = Definitions.read(files);
        if (!read.findings().isEmpty())
            throw new IllegalStateException("Words of tables cannot be used: " + read.findings());
        for (DefinitionFile file : read.of(DefinitionKind.TABLE_WORDS))
            byTable.computeIfAbsent(file.text("key"), key -> new HashMap<>())
                    .put(file.text("language"), Words.of(Objects.requireNonNull(file.tree())));
    }

    public static TableWords shipped() {
        return SHIPPED;
    }

    /** The name of a table or of a column in this language; as it is when nobody translated it. */
    public String label(String table, String label, Locale language) {
        return words(table, language).labels().getOrDefault(label, label);
    }

    /** One or more reasons of a table's rules in this language; sentences that nobody translated stay as they are. */
    public String reason(String table, String text, Locale language) {
        String said = text;
        for (Map.Entry<String, String> sentence :
                words(table, language).reasons().entrySet())
            said = said.replace(sentence.getKey(), sentence.getValue());
        return said;
    }

    private Words words(String table, Locale language) {
        return QuestionnaireFiles.nearest(byTable.getOrDefault(table, Map.of()), language)
                .orElse(NONE);
    }

    /** Words by what the table says; of the reasons the longest first, since one may be part of another. */
    private record Words(Map<String, String> labels, Map<String, String> reasons) {

        static Words of(JsonNode tree) {
            Map<String, String> labels = new HashMap<>();
            Map<String, String> reasons = new TreeMap<>(
                    Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            read(tree.path("labels"), labels);
            read(tree.path("reasons"), reasons);
            return new Words(labels, reasons);
        }

        private static void read(JsonNode from, Map<String, String> to) {
            from.properties()
                    .forEach(word -> to.put(word.getKey(), word.getValue().asString("")));
        }
    }
}
