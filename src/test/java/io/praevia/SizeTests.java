package io.praevia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small at the 95th percentile and at the maximum (architecture rule 10). */
class SizeTests {

    @Test
    void javaFilesAreShort() throws IOException {
        assertLengths("src/main/java", ".java", 150, 300);
    }

    @Test
    void testFilesAreShort() throws IOException {
        assertLengths("src/test/java", ".java", 250, 400);
    }

    @Test
    void templatesAreShort() throws IOException {
        assertLengths("templates", ".html", 90, 150);
    }

    @Test
    void packagesHoldAtMostTwelveFiles() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .forEach(file -> files.merge(file.getParent().toString(), 1L, Long::sum));
        }
        assertThat(files.entrySet().stream()
                        .filter(entry -> entry.getValue() > 12)
                        .toList())
                .as("packages to split")
                .isEmpty();
    }

    private static void assertLengths(String folder, String ending, int most, int hard) throws IOException {
        List<Length> lengths;
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            lengths = all.filter(file -> file.toString().endsWith(ending))
                    .map(Length::of)
                    .sorted((a, b) -> Long.compare(b.lines(), a.lines()))
                    .toList();
        }
        assertThat(lengths).isNotEmpty();
        assertThat(lengths.stream().filter(length -> length.lines() > hard).toList())
                .as("longer than %d lines", hard)
                .isEmpty();
        Length nearLongest = lengths.get(lengths.size() / 20);
        assertThat(nearLongest.lines()).as("95th percentile: %s", nearLongest).isLessThanOrEqualTo(most);
    }

    private record Length(Path file, long lines) {

        static Length of(Path file) {
            try (Stream<String> lines = Files.lines(file)) {
                return new Length(file, lines.count());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
