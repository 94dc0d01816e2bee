package io.praevia.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table on disk, and its readable copy. */
final class MatrixFile {

    private static final Path TABLE = Path.of("src/test/resources/authorization-matrix.csv");
    private static final Path PAGE = Path.of("src/docs/generated/permissions.md");
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::pattern).thenComparing(Row::method);

    private MatrixFile() {}

    /** Rows by endpoint, in the order of the file. */
    static Map<String, Row> read() throws IOException {
        if (!Files.exists(TABLE)) {
            return new LinkedHashMap<>();
        }
        try (var lines = Files.lines(TABLE)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Row::parse)
                    .collect(Collectors.toMap(Row::endpoint, row -> row, (a, b) -> b, LinkedHashMap::new));
        }
    }

    static void write(Collection<Row> rows) throws IOException {
        String header = "method;pattern;" + columns(";") + ";send\n";
        Files.writeString(
                TABLE, rows.stream().sorted(ORDER).map(Row::line).collect(Collectors.joining("\n", header, "\n")));
    }

    static void writePage(Collection<Row> rows) throws IOException {
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page(rows));
    }

    static Path page() {
        return PAGE;
    }

    static String page(Collection<Row> rows) {
        String head = """
                # Who may call what

                Generated from `src/test/resources/authorization-matrix.csv`, which a test runs against an assessment in \
                review. `ok`: done. `input`: the guards let it through, the input or the state then did not hold. \
                `sign-in`: asked to sign in. `403`: may see it, may not do it. `404`: must not know that it exists.

                """;
        String columns =
                "| method | address | " + columns(" | ") + " |\n|---|---|" + "---|".repeat(Who.values().length) + "\n";
        return head + columns + rows.stream().sorted(ORDER).map(Row::markdown).collect(Collectors.joining());
    }

    private static String columns(String separator) {
        return Arrays.stream(Who.values()).map(Who::column).collect(Collectors.joining(separator));
    }

    static List<Row> missing(Collection<String> endpoints, Map<String, Row> known) {
        return endpoints.stream()
                .filter(endpoint -> !known.containsKey(endpoint))
                .map(endpoint -> Row.parse(endpoint.replaceFirst(" ", Row.SEPARATOR)))
                .toList();
    }
}
