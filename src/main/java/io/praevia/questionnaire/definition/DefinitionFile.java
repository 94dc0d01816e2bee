package io.praevia.questionnaire.definition;

import io.praevia.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A definition file as read: its tree when YAML and schema hold, and what was found wrong. */
public record DefinitionFile(
        String name, DefinitionKind kind, @Nullable ObjectNode tree, List<Finding> findings) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Reads YAML; a table is not YAML and is left to the engine's side. */
    public static DefinitionFile read(String name, String text) {
        DefinitionKind kind = DefinitionKind.of(name);
        if (kind == DefinitionKind.TABLE) return new DefinitionFile(name, kind, null, List.of());
        try {
            JsonNode tree = YAML.readTree(text);
            List<Finding> found = new ArrayList<>(Schemas.findings(name, kind, tree));
            return new DefinitionFile(name, kind, found.isEmpty() ? (ObjectNode) tree : null, found);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String line = "line " + (at == null ? "?" : at.getLineNr());
            Finding broken = Finding.error(name, line, "lint.yaml", e.getOriginalMessage());
            return new DefinitionFile(name, kind, null, List.of(broken));
        }
    }

    /** The questionnaire as written, before supplements and conditions are put together. */
    public Optional<Questionnaire> questionnaire() {
        return kind == DefinitionKind.QUESTIONNAIRE && tree != null ? Optional.of(bind(tree)) : Optional.empty();
    }

    /** The text under this name on top of the file, empty when it could not be read. */
    public String text(String property) {
        return tree == null ? "" : tree.path(property).asString("");
    }

    /** The version on top of the file, 0 when it could not be read. */
    public int version() {
        return tree == null ? 0 : tree.path("version").asInt(0);
    }

    /** Key, version and language name what the file defines. */
    String identity() {
        return text("key") + " " + version() + " " + text("language");
    }

    static Questionnaire bind(JsonNode tree) {
        return YAML.treeToValue(tree, Questionnaire.class);
    }
}
