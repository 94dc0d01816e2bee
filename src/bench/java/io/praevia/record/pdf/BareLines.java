package io.praevia.record.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lines of text on pages, as plainly as PDFBox can; letters that the one font lacks are left out. */
final class BareLines {

    private static final int LINES = 48;
    private static final TrueTypeFont FONT = font();

    private final PDDocument document;
    private final PDType0Font font;
    private PDPageContentStream page;
    private int lines;

    BareLines(PDDocument document) throws IOException {
        this.document = document;
        this.font = PDType0Font.load(document, FONT, true);
    }

    void add(String line) throws IOException {
        if (lines % LINES == 0) {
            turn();
        }
        page.showText(printable(line));
        page.newLine();
        lines++;
    }

    void end() throws IOException {
        page.endText();
        page.close();
    }

    private void turn() throws IOException {
        if (page != null) {
            end();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        page.beginText();
        page.setFont(font, 9.5f);
        page.setLeading(15);
        page.newLineAtOffset(56, 780);
    }

    private static String printable(String line) throws IOException {
        var known = FONT.getUnicodeCmapLookup();
        StringBuilder printed = new StringBuilder();
        line.codePoints().filter(c -> known.getGlyphId(c) > 0).forEach(printed::appendCodePoint);
        return printed.toString();
    }

    private static TrueTypeFont font() {
        try (var file = BareLines.class.getResourceAsStream("/fonts/NotoSans_400Regular.ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
