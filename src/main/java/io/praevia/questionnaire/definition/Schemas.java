package io.praevia.questionnaire.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The published schemas of definition files. */
final class Schemas {

    private static final Map<DefinitionKind, Schema> READ = new ConcurrentHashMap<>();

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
        return Finding.error(
                file,
                place + near(tree, place),
                "schema",
                error.getMessage() + ".",
                "See " + kind.schemaName() + " for what is allowed here.");
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
