package io.praevia.record.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.praevia.record.pdf.SampleRecord;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PaginationTest {

    private static final List<Blocks.Section> SECTIONS = List.of(new Blocks.Section("s", "1", "SECTIONTITLE"));

    @Test
    void aHeadingStaysWithTheFirstRowOfItsTableWhereverItFalls() throws Exception {
        for (int lines = 0; lines < 45; lines++) {
            List<String> pages = pages(render(lines, 8));
            int heading = pageOf("SECTIONTITLE", pages);
            assertThat(pageOf("CAPTIONTEXT", pages))
                    .as("caption after %d lines", lines)
                    .isEqualTo(heading);
            assertThat(pageOf("COLUMNHEAD", pages))
                    .as("header after %d lines", lines)
                    .isEqualTo(heading);
            assertThat(pageOf("Row 1 ", pages))
                    .as("first row after %d lines", lines)
                    .isEqualTo(heading);
        }
    }

    @Test
    void aShortAnswerStaysOnOnePageWhereverItFalls() throws Exception {
        for (int lines = 20; lines < 65; lines++) {
            List<String> pages = pages(render(lines, 1));
            assertThat(pageOf("NOTETEXT", pages)).as("after %d lines", lines).isEqualTo(pageOf("QUESTIONTEXT", pages));
        }
    }

    @Test
    void theHeaderIsRepeatedOnEveryPageOfALongTable() throws Exception {
        List<String> pages = pages(render(0, 120));
        assertThat(pages)
                .hasSizeGreaterThan(3)
                .filteredOn(page -> page.contains("Row "))
                .allMatch(page -> page.contains("COLUMNHEAD"));
    }

    @Test
    void aRowEndsOnlyWhereThePageEnds() throws Exception {
        List<String> pages = pages(render(0, 120));
        long rowsOnSecond =
                pages.get(1).lines().filter(line -> line.startsWith("Row ")).count();
        assertThat(rowsOnSecond).isGreaterThan(28);
    }

    @Test
    void aWordLongerThanALineBreaksInsteadOfLeavingThePage() throws Exception {
        String word = "Datenschutzfolgenabschätzungsverantwortlichkeitsübertragung".repeat(5);
        Map<String, Object> model = new HashMap<>();
        model.put("word", word);
        model.put("fact", new Blocks.Fact(word, word));
        model.put("answer", new Blocks.Answer("1.1", word, word, null, word));
        model.put("sections", SECTIONS);
        String xhtml =
                SampleRecord.TEMPLATES.fill("longwords", Locale.GERMAN, model).xhtml();
        float[] right = {0};
        try (PDDocument pdf = Loader.loadPDF(SampleRecord.RENDERER.render(SampleRecord.document(xhtml)))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
                }
            }.getText(pdf);
        }
        assertThat(right[0]).isBetween(400f, 535f);
    }

    @Test
    void aLongRecordAllocatesLittle() {
        render(0, 100);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        render(0, 1200);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(300L * 1024 * 1024);
    }

    private static byte[] render(int lines, int rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            cells.add(List.of("Row " + row + " of the table", "Something that is said about it"));
        }
        var columns = List.of(new Blocks.Column("COLUMNHEAD", 40), new Blocks.Column("Other", 60));
        var answer = new Blocks.Answer("1", "QUESTIONTEXT", "One.\nTwo.\nThree.", null, "NOTETEXT");
        String xhtml = SampleRecord.TEMPLATES
                .fill(
                        "pagination",
                        Locale.ENGLISH,
                        Map.of(
                                "answer",
                                answer,
                                "sections",
                                SECTIONS,
                                "lines",
                                Collections.nCopies(lines, "A line of text."),
                                "table",
                                new Blocks.Table("CAPTIONTEXT", columns, cells)))
                .xhtml();
        return SampleRecord.RENDERER.render(SampleRecord.document(xhtml));
    }

    private static int pageOf(String text, List<String> pages) {
        return pages.indexOf(
                pages.stream().filter(page -> page.contains(text)).findFirst().orElseThrow());
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
            return pages;
        }
    }
}
