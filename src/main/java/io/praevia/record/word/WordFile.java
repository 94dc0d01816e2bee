package io.praevia.record.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word document in one language with a title, headings that make an outline, and tables whose heading repeats on every
 * page. Texts are written as they are: nothing in them is a field, a link or a formula.
 */
final class WordFile implements AutoCloseable {

    /** The text width of an A4 page with our margins, in twentieths of a point. */
    private static final int WIDTH = 9_360;

    private final XWPFDocument document = new XWPFDocument();

    WordFile(Locale language, String title, String author) {
        WordStyles.add(document, language);
        WordStyles.a4(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator(author);
        document.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(language.toLanguageTag());
        paragraph(WordStyles.TITLE, title);
    }

    /** @param level from 1 */
    void heading(int level, String text) {
        paragraph(WordStyles.HEADING + level, text);
    }

    void text(String text) {
        paragraph(WordStyles.TEXT, text);
    }

    /** A quiet line, such as who answered. */
    void note(String text) {
        paragraph(WordStyles.NOTE, text);
    }

    /** What nobody may miss. */
    void notice(String text) {
        paragraph(WordStyles.NOTICE, text);
    }

    /** A table with a heading for each column. */
    void table(List<String> headings, List<List<String>> rows) {
        XWPFTable table = table(rows.size() + 1, headings.size());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < headings.size(); column++) {
            fill(head.getCell(column), headings.get(column), true);
        }
        for (int row = 0; row < rows.size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < headings.size(); column++) {
                fill(table.getRow(row + 1).getCell(column), rows.get(row).get(column), false);
            }
        }
        text("");
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTable table(int rows, int columns) {
        XWPFTable table = document.createTable(rows, columns);
        table.setStyleID(WordStyles.TABLE);
        table.setWidth(WIDTH);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, WordStyles.LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, WordStyles.LINE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, WordStyles.LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, WordStyles.LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, WordStyles.LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, WordStyles.LINE);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                table.getRow(row).getCell(column).setWidth(Integer.toString(WIDTH / columns));
            }
        }
        return table;
    }

    private static void fill(XWPFTableCell cell, String text, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(WordStyles.CELL);
        write(paragraph, text, bold);
    }

    private void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text, false);
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold) {
        List<String> lines = text.lines().map(WordFile::printable).toList();
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines.get(line));
        }
    }

    /** Without what XML 1.0 cannot hold. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
