package io.praevia.questionnaire.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns questionnaire files into checked definitions, or names every fault with its place and remedy. */
public final class QuestionnaireFiles {

    private static final String FOLDER = "templates/questionnaires/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private QuestionnaireFiles() {}

    /** The texts of the files shipped on the class path, by file name. */
    public static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yaml"))
                files.putIfAbsent(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Questionnaire files cannot be read from " + FOLDER, e);
        }
        return files;
    }

    /** Reads and checks all files; throws {@link Questionnaires.Invalid} with every fault found. */
    public static List<Questionnaire> read(Map<String, String> files, Expressions expressions) {
        Schema schema = schema();
        List<String> faults = new ArrayList<>();
        List<Questionnaire> read = new ArrayList<>();
        files.forEach((name, text) -> {
            List<String> found = new ArrayList<>();
            Questionnaire questionnaire = readOne(text, schema, found);
            if (questionnaire != null) {
                found.addAll(new Linter(questionnaire, expressions).faults());
                read.add(questionnaire);
            }
            found.forEach(fault -> faults.add(FOLDER + name + ": " + fault));
        });
        if (!faults.isEmpty()) throw new Questionnaires.Invalid(faults);
        return read;
    }

    private static @org.jspecify.annotations.Nullable Questionnaire readOne(
            String text, Schema schema, List<String> faults) {
        try {
            JsonNode tree = YAML.readTree(text);
            for (Error error : schema.validate(tree)) faults.add(describe(tree, error));
            return faults.isEmpty() ? YAML.treeToValue(tree, Questionnaire.class) : null;
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.add("line " + (at == null ? "?" : at.getLineNr()) + ": " + e.getOriginalMessage()
                    + ". Correct the YAML at this line.");
            return null;
        }
    }

    private static String describe(JsonNode tree, Error error) {
        String place = error.getInstanceLocation().toString();
        return place + near(tree, place) + ": " + error.getMessage()
                + ". See questionnaire.schema.json for what is allowed here.";
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

    private static Schema schema() {
        try (InputStream in =
                QuestionnaireFiles.class.getClassLoader().getResourceAsStream(FOLDER + "questionnaire.schema.json")) {
            if (in == null) throw new IllegalStateException(FOLDER + "questionnaire.schema.json is missing");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
