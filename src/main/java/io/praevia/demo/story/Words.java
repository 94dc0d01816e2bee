package io.praevia.demo.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts a story's own words where shared texts name them in braces, and merges shared parts with the story's own. */
public final class Words {

    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    private Words() {}

    /**
     * The parts named by {@code use}, in order, then the story's own, which win.
     *
     * @throws IllegalStateException if a part or a word is missing
     */
    public static Map<String, JsonNode> merged(
            JsonNode own, Map<String, Map<String, JsonNode>> shared, Map<String, String> words) {
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        for (JsonNode name : own.path("use")) {
            Map<String, JsonNode> part = shared.get(name.asString());
            if (part == null) {
                throw new IllegalStateException("Nothing shared is named " + name.asString());
            }
            merged.putAll(part);
        }
        own.properties().stream()
                .filter(given -> !given.getKey().equals("use"))
                .forEach(given -> merged.put(given.getKey(), given.getValue()));
        merged.replaceAll((key, value) -> fill(value, words));
        return merged;
    }

    private static JsonNode fill(JsonNode node, Map<String, String> words) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(fill(node.stringValue(), words));
        }
        if (node.isArray()) {
            var filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> filled.add(fill(item, words)));
            return filled;
        }
        if (node.isObject()) {
            var filled = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(item -> filled.set(item.getKey(), fill(item.getValue(), words)));
            return filled;
        }
        return node;
    }

    private static String fill(String text, Map<String, String> words) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(name -> {
            String word = words.get(name.group(1));
            if (word == null) {
                throw new IllegalStateException("The story has no word for {" + name.group(1) + "}: " + text);
            }
            return Matcher.quoteReplacement(word);
        });
    }
}
