package io.praevia.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

    private static final String PAGE = """
            <html lang="en"><head><title>A page</title><style>
            p, h1 { font-family: 'Noto Sans', 'Noto Sans JP' } %s</style></head><body><h1>Page</h1>%s</body></html>""";

    @Test
    void theSameDocumentGivesTheSameBytesAnywhere() {
        byte[] first = SampleRecord.pdf();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(SampleRecord.pdf()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void parallelRenderingsShareFontsWithoutMixingBytes() throws Exception {
        PdfDocument document = SampleRecord.document(SampleRecord.page(false).xhtml());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> jobs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                jobs.add(() -> java.util.Arrays.hashCode(SampleRecord.RENDERER.render(document)));
            }
            Set<Integer> hashes = new HashSet<>();
            for (Future<Integer> result : threads.invokeAll(jobs)) {
                hashes.add(result.get());
            }
            assertThat(hashes).containsExactly(java.util.Arrays.hashCode(SampleRecord.RENDERER.render(document)));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSampleRendersWithoutAWarning() {
        List<String> warnings = new ArrayList<>();
        SampleRecord.RENDERER.render(
                SampleRecord.document(SampleRecord.page(false).xhtml()), warnings::add);
        SampleRecord.RENDERER.render(
                SampleRecord.document(SampleRecord.page(true).xhtml()), warnings::add);
        assertThat(warnings).isEmpty();
    }

    @Test
    void warningsTellOfAFontThatIsNotThere() {
        List<String> warnings = new ArrayList<>();
        String xhtml = PAGE.formatted("p { font-family: 'Nowhere Serif' }", "<p>lost</p>");
        SampleRecord.RENDERER.render(SampleRecord.document(xhtml), warnings::add);
        assertThat(warnings).anyMatch(text -> text.contains("Font list is empty"));
    }

    @Test
    void textComesBackFromThePdfAsItWasWritten() throws Exception {
        String text = squeeze(text(SampleRecord.pdf()));
        assertThat(text)
                .contains(squeeze("会員の購買履歴は、提供する特典を選ぶためだけに使用します。位置情報は収集しません。"))
                .contains(squeeze("Членовете могат да изключат всеки източник по всяко време"))
                .contains(squeeze("Straße, Ærø, Łódź, İzmir and 東京"))
                .contains(
                        squeeze("Score ≥ 0.7 → offer A; 0.4 ≤ score < 0.7 → offer B; no score ⇒ none. ✓ tested, ⚠ not"))
                .contains(squeeze("Thai ([U+0E23][U+0E32][U+0E04][U+0E32])"))
                .containsPattern("Page2of[56]")
                .doesNotContain("#");
    }

    @Test
    void dataAndEvidenceTravelInsideTheFile() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SampleRecord.pdf())) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            PDComplexFileSpecification data = files.get("record.json");
            assertThat(new String(data.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .contains("PIA-2026-0042", "ราคา");
            assertThat(data.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(data.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(files.get("works-council.txt").getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Supplement");
            assertThat(pdf.getDocumentInformation().getModificationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-12-03T14:20:11Z"));
        }
    }

    @Test
    void nothingOutsideTheDocumentIsRead(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path style = Files.writeString(folder.resolve("secret.css"), "p::after { content: 'SECRETFROMDISK' }");
        try {
            String http = "http://127.0.0.1:" + server.getAddress().getPort();
            byte[] pdf = SampleRecord.RENDERER.render(
                    SampleRecord.document(hostile(http, style.toUri().toString())));
            assertThat(text(pdf)).contains("still here").doesNotContain("SECRETFROMDISK");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesTextThatDidNotPassTheGate() {
        PdfDocument document = SampleRecord.document(PAGE.formatted("", "<p>\u0e23</p>"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRecord.RENDERER.render(document))
                .withMessageContaining("[U+0E23]");
    }

    @Test
    void refusesTwoAttachmentsOfOneName() {
        var data = PdfDocument.Attachment.data("a.json", new byte[] {'{', '}'}, "Data");
        PdfDocument document = new PdfDocument(
                PAGE.formatted("", "<p>x</p>"), Locale.ENGLISH, "0123456789abcdef", Instant.EPOCH, List.of(data, data));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRecord.RENDERER.render(document));
    }

    private static String hostile(String http, String file) {
        String css = "@import url('%s/i.css'); @font-face { font-family: 'F'; src: url('%s/f.ttf') } "
                + "body { background: url('%s/b.png') }";
        String body = "<p>still here</p><img alt='x' src='%1$s/p.png'/><object data='%1$s/o.pdf'>o</object>"
                + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' alt='s' width='9'"
                + " height='9'><image xlink:href='%1$s/s.png' width='9' height='9'/></svg>";
        return PAGE.formatted(css.formatted(http, http, http), body.formatted(http))
                .replace(
                        "<style>",
                        "<link rel='stylesheet' type='text/css' href='" + file + "'/>"
                                + "<link rel='stylesheet' type='text/css' href='" + http + "/l.css'/><style>");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeeze(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
