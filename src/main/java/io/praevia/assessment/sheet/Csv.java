package io.praevia.assessment.sheet;

import io.praevia.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180); semicolons and tabs are understood too, as spreadsheets of many countries write them. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** @throws Refused.Invalid if there are more rows than a sheet may have */
    static List<Line> read(String text) {
        Csv csv = new Csv(text);
        while (csv.at < text.length()) {
            csv.step(text.charAt(csv.at++));
        }
        if (!csv.cell.isEmpty() || !csv.cells.isEmpty()) {
            csv.endLine();
        }
        return csv.lines;
    }

    /** What a spreadsheet would run as a formula gets an apostrophe in front, which {@link #read} takes away again. */
    static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private void step(char next) {
        if (next == '"' && cell.isEmpty()) {
            quotes();
        } else if (next == separator) {
            endCell();
        } else if (next == '\n') {
            endLine();
        } else if (next != '\r') {
            cell.append(next);
        }
    }

    private void quotes() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            boolean doubled = next == '"' && at < text.length() && text.charAt(at) == '"';
            if (next == '"' && !doubled) {
                return;
            }
            at += doubled ? 1 : 0;
            cell.append(next);
        }
    }

    private void endCell() {
        if (cells.size() == Spreadsheet.COLUMNS) {
            cell.setLength(0);
            return;
        }
        String value = cell.toString();
        boolean guarded = value.length() > 1 && value.charAt(0) == '\'' && FORMULA.indexOf(value.charAt(1)) >= 0;
        cells.add(guarded ? value.substring(1) : value);
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        lines.add(new Line(lines.size() + 1, List.copyOf(cells)));
        Spreadsheet.requireRows(lines.size());
        cells = new ArrayList<>();
    }

    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
