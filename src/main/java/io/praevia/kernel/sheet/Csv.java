package io.praevia.kernel.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Comma-separated values (RFC 4180); semicolons and tabs are understood too, as spreadsheets of many countries write them. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private Csv() {}

    /**
     * @throws io.praevia.kernel.Refused.Invalid if there are more rows than a sheet may have, or a quotation mark that
     *     nothing closes
     */
    public static List<SheetLine> read(String text, SheetLimits limits) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<SheetLine> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                lines.add(new SheetLine(lines.size() + 1, cells(row, limits.columns())));
                Spreadsheet.requireRows(lines.size(), limits);
            }
            return lines;
        } catch (IOException | UncheckedIOException e) {
            throw Spreadsheet.refused("sheet.refused.kind");
        }
    }

    /** What a spreadsheet would run as a formula gets an apostrophe in front, which {@link #read} takes away again. */
    public static String write(List<List<String>> rows) {
        StringWriter written = new StringWriter();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (CSVPrinter printer = new CSVPrinter(written, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Csv::guarded));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static List<String> cells(CSVRecord row, int columns) {
        return row.stream().limit(columns).map(Csv::bare).toList();
    }

    /** The text with the apostrophe if it needs one. */
    static String guarded(String value) {
        return startsFormula(value, 0) ? "'" + value : value;
    }

    private static String bare(String value) {
        return value.startsWith("'") && startsFormula(value, 1) ? value.substring(1) : value;
    }

    private static boolean startsFormula(String value, int at) {
        return value.length() > at && FORMULA.indexOf(value.charAt(at)) >= 0;
    }

    /** The one that the first line has most of, the comma when in doubt. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .reduce((most, next) -> count(first, next) > count(first, most) ? next : most)
                .orElseThrow();
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
