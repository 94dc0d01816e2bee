package io.praevia.demo.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What happened to one project, or to one entry of the register.
 *
 * @param entry key of the story that made the register entry which this one assesses again
 * @param plannedStart in days from the day on which the demo is loaded
 * @param words what stands for the names in braces in texts that stories share
 */
public record Story(
        String key,
        String title,
        String summary,
        String owner,
        String department,
        List<String> countries,
        @Nullable Integer plannedStart,
        @Nullable String entry,
        Map<String, String> words,
        List<Step> steps) {

    /**
     * One thing that somebody does.
     *
     * @param day in working days before the day on which the demo is loaded: -1 is the last working day before it
     * @param by key of the person, empty for whoever usually does it
     * @param act what is done, such as {@code submit}
     * @param with the words and choices that the act needs
     */
    public record Step(int day, String by, String act, JsonNode with) {}
}
