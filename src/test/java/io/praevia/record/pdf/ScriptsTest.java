package io.praevia.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.record.text.RecordFonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Every script is set with a font that has it, and reads back as it was written. */
class ScriptsTest {

    @Test
    void everyTextIsReadOutAsItWasWritten() throws Exception {
        List<String> warnings = new ArrayList<>();
        byte[] file = SampleRecord.RENDERER.render(Scripts.document(Locale.ENGLISH), warnings::add);
        Files.write(Path.of("target/scripts.pdf"), file);
        assertThat(warnings).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String read = squeeze(new ReadOut(pdf).text());
            for (String text : Scripts.all()) {
                assertThat(read.split(java.util.regex.Pattern.quote(squeeze(text)), -1))
                        .as(text)
                        .hasSizeGreaterThan(4);
            }
        }
    }

    @Test
    void listsAndParagraphsOfAnAnswerAreTagged() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SampleRecord.RENDERER.render(Scripts.document(Locale.ENGLISH)))) {
            String tree = new ReadOut(pdf).outline();
            assertThat(tree)
                    .contains("P[A strong word in a paragraph.]")
                    .containsPattern(
                            "L\\[LI\\[Lbl\\[3\\.\\s*]LBody\\[third of a list]]LI\\[Lbl\\[4\\.\\s*]LBody\\[fourth, שלום]]]")
                    .containsPattern("LI\\[Lbl\\[]LBody\\[a point with stress]]");
        }
    }

    @Test
    void aRecordEmbedsOnlyTheFontsThatItNeeds() throws Exception {
        assertThat(fonts(SampleRecord.document(page("en", "<p>Plain words</p>"))))
                .allMatch(name -> name.contains("NotoSans-"));
        assertThat(fonts(SampleRecord.document(page("en", "<p>שלום</p>"))))
                .anyMatch(name -> name.contains("Hebrew"))
                .noneMatch(name -> name.contains("JP") || name.contains("Arabic"));
    }

    @Test
    void charactersThatEastAsianLanguagesShareTakeTheShapesOfTheRecordsLanguage() throws Exception {
        assertThat(fonts(SampleRecord.document(page("en", "<p>直接</p>")))).anyMatch(name -> name.contains("JP"));
        assertThat(fonts(SampleRecord.document(page("ja", "<p>直接</p>")))).anyMatch(name -> name.contains("JP"));
        assertThat(fonts(SampleRecord.document(page("zh", "<p>直接</p>"))))
                .anyMatch(name -> name.contains("SC"))
                .noneMatch(name -> name.contains("JP"));
        assertThat(fonts(SampleRecord.document(page("ko", "<p>直接</p>"))))
                .anyMatch(name -> name.contains("KR"))
                .noneMatch(name -> name.contains("JP"));
    }

    @Test
    void aParagraphIsSetInOneFontOfItsLanguage() throws Exception {
        assertThat(fonts(SampleRecord.document(page("en", "<p>我们不收集位置信息。</p>"))))
                .noneMatch(name -> name.contains("JP"));
        assertThat(fonts(SampleRecord.document(page("en", "<p>한국어 漢字</p>")))).noneMatch(name -> name.contains("JP"));
    }

    @Test
    void textFromRightToLeftStartsAtTheRight() throws Exception {
        assertThat(rightEdge("<p>שלום רב</p>")).isGreaterThan(500);
        assertThat(rightEdge("<p>Hello שלום</p>")).isLessThan(200);
    }

    @Test
    void everyScriptGivesTheSameBytesOnManyThreads() throws Exception {
        PdfDocument document = Scripts.document(Locale.ENGLISH);
        byte[] first = SampleRecord.RENDERER.render(document);
        PdfRenderer fresh = new PdfRenderer(new RecordFonts(), SampleRecord.GATE);
        assertThat(java.util.stream.IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(i -> fresh.render(document))
                        .allMatch(again -> java.util.Arrays.equals(first, again)))
                .isTrue();
    }

    private static float rightEdge(String body) throws Exception {
        float[] right = {0};
        try (PDDocument pdf = Loader.loadPDF(SampleRecord.RENDERER.render(SampleRecord.document(page("en", body))))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
                }
            }.getText(pdf);
        }
        return right[0];
    }

    private static String page(String language, String body) {
        return "<html lang='%s'><head><title>A page</title></head><body><h1>Page</h1>%s</body></html>"
                .formatted(language, body);
    }

    private static List<String> fonts(PdfDocument document) throws Exception {
        List<String> names = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(SampleRecord.RENDERER.render(document))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }

    private static String squeeze(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u200C]", "");
    }
}
