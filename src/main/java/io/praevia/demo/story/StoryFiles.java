package io.praevia.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the company, the stories and what stories share from {@code demo/} on the class path. */
@Component
public class StoryFiles {

    private static final String FOLDER = "classpath:demo/";
    private static final Set<String> NOT_AN_ACT = Set.of("day", "by");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Who works where. */
    public CompanyFile company() {
        return read(FOLDER + "company.yaml", CompanyFile.class);
    }

    /** Answers, risks and notes that stories share. */
    public Shared shared() {
        return read(FOLDER + "shared.yaml", Shared.class);
    }

    /** Every story, by key; a file may hold several, parted by {@code ---}. */
    public List<Story> stories() {
        return Arrays.stream(files("stories/*.yaml"))
                .flatMap(file -> documents(file).stream())
                .map(this::story)
                .sorted(Comparator.comparing(Story::key))
                .toList();
    }

    private Story story(JsonNode tree) {
        try {
            Map<String, String> words = new LinkedHashMap<>();
            tree.path("words")
                    .properties()
                    .forEach(word -> words.put(word.getKey(), word.getValue().asString()));
            return new Story(
                    tree.path("key").asString(),
                    tree.path("title").asString(),
                    tree.path("summary").asString(""),
                    tree.path("owner").asString(""),
                    tree.path("department").asString(""),
                    texts(tree.path("countries")),
                    tree.has("planned_start") ? tree.path("planned_start").asInt() : null,
                    tree.has("entry") ? tree.path("entry").asString() : null,
                    words,
                    steps(tree.path("steps")));
        } catch (RuntimeException e) {
            throw new IllegalStateException("The story " + tree.path("key") + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Story.Step> steps(JsonNode nodes) {
        List<Story.Step> steps = new ArrayList<>();
        for (JsonNode node : nodes) {
            String act = node.propertyNames().stream()
                    .filter(name -> !NOT_AN_ACT.contains(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("A step names no act: " + node));
            steps.add(new Story.Step(node.path("day").asInt(), node.path("by").asString(""), act, node.path(act)));
        }
        return steps;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private List<JsonNode> documents(Resource file) {
        try (var in = file.getInputStream();
                var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getFilename(), e);
        }
    }

    private <T> T read(String place, Class<T> type) {
        try (var in =
                new PathMatchingResourcePatternResolver().getResource(place).getInputStream()) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + place, e);
        }
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + pattern, e);
        }
    }
}
