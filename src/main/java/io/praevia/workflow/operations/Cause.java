package io.praevia.workflow.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed, without anything that the failure says about content.
 *
 * @param key under {@code operations.cause}
 * @param technical the simple name of the failure's type, for the log search
 */
public record Cause(String key, String technical) {

    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("OptimisticLock", "collision"),
            Map.entry("PSQLException", "database"),
            Map.entry("SQLTransient", "database"),
            Map.entry("DataAccess", "database"),
            Map.entry("CannotGetJdbcConnection", "database"),
            Map.entry("FileSystemException", "disk"),
            Map.entry("NoSuchFile", "disk"),
            Map.entry("No space left", "disk"),
            Map.entry("KeyStore", "key"),
            Map.entry("UnrecoverableKey", "key"),
            Map.entry("io.praevia.record.seal", "key"),
            Map.entry("io.praevia.record", "record"),
            Map.entry("Refused", "refused"));

    static Cause of(@Nullable String stackTrace) {
        String trace = stackTrace == null ? "" : stackTrace;
        return new Cause(
                SIGNS.stream()
                        .filter(sign -> trace.contains(sign.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("other"),
                type(trace));
    }

    /** The type of the deepest cause. */
    private static String type(String trace) {
        String deepest = trace.substring(Math.max(0, trace.lastIndexOf("Caused by: ")))
                .replaceFirst("^Caused by: ", "")
                .lines()
                .findFirst()
                .orElse("");
        String name = deepest.replaceFirst(":.*$", "").strip();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
