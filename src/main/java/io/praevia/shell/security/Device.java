package io.praevia.shell.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser in a few words, such as "Firefox · Windows"; never the whole header. */
final class Device {

    private static final Map<String, String> BROWSERS =
            ordered("Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private Device() {}

    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent) + " · " + first(SYSTEMS, agent);
    }

    private static String first(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < signsAndNames.length; at += 2) {
            map.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return map;
    }
}
