package io.praevia.kernel.sheet;

import io.praevia.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks: every cell is written as text, so nothing in it is a formula. */
public final class Xlsx {

    /** What XML cannot hold. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final int PARTS = 200;
    private static final int LONGEST_CELL = 32_000;
    private static final MathContext AS_SHOWN = new MathContext(15);

    private Xlsx() {}

    /** @throws Refused.Invalid if this is no workbook, or its unpacked content is larger than we read */
    public static List<SheetLine> read(byte[] content, SheetLimits limits) {
        try {
            requireModest(content, limits.inflated());
            return firstSheet(content, limits);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException faulty) {
            throw Spreadsheet.refused("sheet.refused.kind");
        }
    }

    /** {@code widths} of the columns in characters; columns beyond them get the last one. */
    public static byte[] write(List<List<String>> rows, int... widths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Praevia", "1.0")) {
            Worksheet sheet = book.newWorksheet("Praevia");
            IntStream.range(0, rows.isEmpty() ? 0 : rows.get(0).size())
                    .forEach(column -> sheet.width(column, widths[Math.min(column, widths.length - 1)]));
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row, rows.get(row));
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A cell that is too long for a spreadsheet stays empty: half an answer would be a wrong one. */
    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = CONTROL.matcher(cells.get(column)).replaceAll("");
            sheet.value(row, column, text.length() > LONGEST_CELL ? "" : text);
            var style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
            (row == 0 ? style.bold() : style).set();
        }
    }

    /** Unpacks everything once without keeping it, as the reader will see it. */
    private static void requireModest(byte[] content, long most) throws IOException {
        long inflated = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
                        inflated += n;
                        if (inflated > most || parts > PARTS) {
                            throw Spreadsheet.refused("sheet.refused.large");
                        }
                    }
                }
                parts++;
            }
        }
    }

    private static List<SheetLine> firstSheet(byte[] content, SheetLimits limits) throws IOException {
        List<SheetLine> lines = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                lines.add(new SheetLine(row.getRowNum(), cells(row, limits.columns())));
                Spreadsheet.requireRows(lines.size(), limits);
            }
        }
        return lines;
    }

    private static List<String> cells(Row row, int columns) {
        return IntStream.range(0, Math.min(row.getCellCount(), columns))
                .mapToObj(column -> row.getOptionalCell(column).map(Xlsx::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER ->
                isDay(cell) ? cell.asDate().toLocalDate().toString() : number(new BigDecimal(cell.getRawValue()));
            case STRING -> cell.asString();
            case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
        };
    }

    /** As a spreadsheet shows it: 15 digits. */
    private static String number(BigDecimal value) {
        BigDecimal shown = value.round(AS_SHOWN).stripTrailingZeros();
        return Math.abs(shown.scale()) > 40 ? shown.toString() : shown.toPlainString();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("y");
    }
}
