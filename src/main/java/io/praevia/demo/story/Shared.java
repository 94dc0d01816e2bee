package io.praevia.demo.story;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What stories share.
 *
 * @param answers by name, then by question
 * @param risks by name, then by kind
 * @param notes with which departments approve, by department
 */
public record Shared(
        Map<String, Map<String, JsonNode>> answers,
        Map<String, Map<String, JsonNode>> risks,
        Map<String, List<String>> notes) {}
