package io.praevia.office.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The tree of a draft as files, and back. */
public final class DraftFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private DraftFiles() {}

    /** The questionnaire and its translations as YAML, by file name; words for what is gone are left out. */
    public static Map<String, String> of(ObjectNode tree, Map<String, Map<String, String>> words) {
        Map<String, String> files = new LinkedHashMap<>();
        String name = name(tree);
        files.put(name, yaml(tree));
        words.forEach((language, translated) -> {
            ObjectNode translation = Wording.translation(tree, language, translated);
            if (translation.size() > 3) files.put(name.replace(".yaml", "." + language + ".yaml"), yaml(translation));
        });
        return files;
    }

    /** The name under which the questionnaire is published. */
    public static String name(JsonNode tree) {
        return "published/" + tree.path("key").asString("") + "-"
                + tree.path("version").asInt(0) + ".yaml";
    }

    public static String yaml(JsonNode tree) {
        return YAML.writeValueAsString(tree);
    }
}
