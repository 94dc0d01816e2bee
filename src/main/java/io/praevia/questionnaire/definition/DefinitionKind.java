package io.praevia.questionnaire.definition;

import java.util.regex.Pattern;

/** What a definition file holds, told by its name and, for regimes and knowledge, its folder. */
public enum DefinitionKind {
    QUESTIONNAIRE("templates/questionnaires/", "questionnaire.schema.json"),
    TRANSLATION("templates/questionnaires/", "translation.schema.json"),
    REGIME("templates/regimes/", "regime.schema.json"),
    REGIME_WORDS("templates/regimes/", "translation.schema.json"),
    TABLE_WORDS("templates/rules/", "translation.schema.json"),
    CITATIONS("templates/", "citations.schema.json"),
    KNOWLEDGE("templates/knowledge/", "knowledge.schema.json"),
    KNOWLEDGE_TRANSLATION("templates/knowledge/", "translation.schema.json"),
    TABLE("bpmn/", "");

    private static final Pattern TRANSLATED = Pattern.compile(".+\\.[a-z]{2}(-[A-Z]{2})?\\.ya?ml");

    private static final Pattern KNOWN = Pattern.compile("(.*/)?knowledge/[^/]+");

    private final String folder;
    private final String schemaName;

    DefinitionKind(String folder, String schemaName) {
        this.folder = folder;
        this.schemaName = schemaName;
    }

    /** The kind of file with this path, such as {@code regimes/gdpr.fr.yaml}, {@code dpia.fr.yaml} or {@code dpia.yaml}. */
    public static DefinitionKind of(String path) {
        String slashes = path.replace('\\', '/');
        if (slashes.endsWith(".dmn")) return TABLE;
        if (slashes.matches("(.*/)?citations\\.ya?ml")) return CITATIONS;
        boolean translated = TRANSLATED.matcher(slashes).matches();
        if (slashes.contains("regimes/")) return translated ? REGIME_WORDS : REGIME;
        if (translated && slashes.matches("(.*/)?rules/[^/]+")) return TABLE_WORDS;
        if (KNOWN.matcher(slashes).matches()) return translated ? KNOWLEDGE_TRANSLATION : KNOWLEDGE;
        return translated ? TRANSLATION : QUESTIONNAIRE;
    }

    String folder() {
        return folder;
    }

    String schemaName() {
        return schemaName;
    }

    String schema() {
        return folder + schemaName;
    }
}
