package io.praevia.questionnaire.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.praevia.kernel.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The published schemas of definition files. */
final class Schemas {

    private static final Map<DefinitionKind, Schema> READ = new ConcurrentHashMap<>();

    /** The keywords of JSON Schema whose faults are said in the reader's language, the others in that of the library. */
    private static final Set<String> SAID = Set.of(
            "additionalProperties",
            "enum",
            "maxLength",
            "minItems",
            "minLength",
            "minimum",
            "pattern",
            "required",
            "type");

    private Schemas() {}

    /** One finding per place that the schema does not allow. */
    static List<Finding> findings(String file, DefinitionKind kind, JsonNode tree) {
        Schema schema = READ.computeIfAbsent(kind, Schemas::read);
        return schema.validate(tree).stream()
                .map(error -> finding(file, kind, tree, error))
                .toList();
    }

    private static Finding finding(String file, DefinitionKind kind, JsonNode tree, Error error) {
        String place = error.getInstanceLocation().toString();
        Object[] details =
                Arrays.stream(error.getArguments()).map(String::valueOf).toArray();
        Message what = SAID.contains(error.getKeyword()) && details.length > 0
                ? Message.of("lint.schema." + error.getKeyword().toLowerCase(Locale.ROOT), details)
                : Message.verbatim(error.getMessage());
        return Finding.error(file, place + near(tree, place), "lint.schema", what, kind.schemaName());
    }

    private static String near(JsonNode tree, String pointer) {
        String id = "";
        JsonNode node = tree;
        for (String step : pointer.replaceFirst("^/", "").split("/")) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            if (node.path("id").isString()) id = " (" + node.path("id").stringValue() + ")";
        }
        return id;
    }

    private static Schema read(DefinitionKind kind) {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(kind.schema())) {
            if (in == null) throw new IllegalStateException(kind.schema() + " is missing");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
