package io.praevia.record.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.praevia.record.pdf.SampleRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTemplatesTest {

    @Test
    void everyStringOfAModelPasses() {
        record Inner(Optional<String> note, LocalDate day) {}
        record Outer(List<Inner> inner, Map<String, String> words) {}
        ModelGate gate = new ModelGate(SampleRecord.GATE);
        LocalDate day = LocalDate.of(2026, 12, 3);
        Object passed = gate.pass(new Outer(List.of(new Inner(Optional.of("ก\u0000"), day)), Map.of("k", "e\u0301")));
        assertThat(passed).isEqualTo(new Outer(List.of(new Inner(Optional.of("[U+0E01]"), day)), Map.of("k", "é")));
        assertThat(gate.unprintable()).containsExactly(0x0E01);
    }

    @Test
    void aTypeThatCouldHideTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelGate(SampleRecord.GATE).pass(new StringBuilder("text")));
    }

    @Test
    void thePageNamesWhatItCannotShow() {
        RecordTemplates.Page page = SampleRecord.page(false);
        assertThat(page.unprintable())
                .containsExactly("THAI CHARACTER KHO KHWAI", "THAI CHARACTER RO RUA", "THAI CHARACTER SARA AA");
        assertThat(page.xhtml())
                .contains("Characters that could not be printed", "THAI CHARACTER KHO KHWAI")
                .contains("2 Data, people and recipients (2 times)")
                .doesNotContain("\u0E04");
    }

    @Test
    void markupInAnswersIsPrintedAsText() {
        String xhtml = SampleRecord.TEMPLATES
                .fill("hostile", Locale.ENGLISH, Map.of("text", "<img src='http://x.example/'/><script>1</script>"))
                .xhtml();
        assertThat(xhtml).contains("&lt;img").doesNotContain("<img", "<script");
    }

    @Test
    void anOfficeReplacesSingleTemplatesByFilesOfItsOwn(@TempDir Path own) throws Exception {
        Files.writeString(
                own.resolve("hostile.html"), "<html><body><style th:utext='${css}'></style>OWN</body></html>");
        Files.writeString(own.resolve("record.css"), "p { color: #123456 }");
        RecordTemplates templates = new RecordTemplates(SampleRecord.GATE, own.toString());
        assertThat(templates.fill("hostile", Locale.ENGLISH, Map.of()).xhtml()).contains("OWN", "#123456");
        assertThat(templates.fill("warm-up", Locale.ENGLISH, warmUp()).xhtml()).contains("<h1>Praevia</h1>");
        assertThatIllegalStateException()
                .isThrownBy(() -> new RecordTemplates(SampleRecord.GATE, own + "/nowhere"))
                .withMessageContaining("nowhere");
    }

    private static Map<String, Object> warmUp() {
        return Map.of(
                "facts", List.of(), "level", new Blocks.Level(1, "low"), "qr", TrustedMarkup.qrCode("Praevia", "Code"));
    }
}
