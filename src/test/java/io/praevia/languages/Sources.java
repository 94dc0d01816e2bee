package io.praevia.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program's own files say, for tests that read them as text. */
final class Sources {

    private static final Pattern QUOTED = Pattern.compile("[\"']([\\w.-]+)[\"']");

    private Sources() {}

    static Map<Path, String> java() {
        return files("src/main/java", ".java");
    }

    static Map<Path, String> templates(String folder, String ending) {
        return files("templates/" + folder, ending);
    }

    static Map<Path, String> models(String ending) {
        return files("bpmn", ending);
    }

    /** Every word between quotes in Java and templates, and the keys that templates name as {@code #{key}}. */
    static Set<String> literals() {
        Set<String> found = new TreeSet<>();
        for (Map<Path, String> files : List.of(java(), files("templates", ".html"), files("templates", ".txt"))) {
            files.values().forEach(text -> {
                found.addAll(all(QUOTED, text, 1));
                found.addAll(all(Pattern.compile("#\\{([\\w.-]+)"), text, 1));
            });
        }
        return found;
    }

    static Set<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(result -> group(result, group))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String group(MatchResult result, int group) {
        return result.group(group) == null ? "" : result.group(group);
    }

    private static Map<Path, String> files(String folder, String ending) {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
