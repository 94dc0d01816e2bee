package io.praevia.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    @Test
    void sameDocumentGivesTheSameBytes() throws Exception {
        byte[] first = SampleRecord.pdf();
        Files.write(Path.of("/tmp/sample.pdf"), first);
        Files.write(
                Path.of("/tmp/sealed.pdf"),
                new io.praevia.record.seal.Sealer(io.praevia.record.seal.TestKeys.OURS)
                        .seal(first, io.praevia.record.seal.TestKeys.NOW));
        Files.write(
                Path.of("/tmp/preview.pdf"),
                SampleRecord.RENDERER.render(
                        SampleRecord.document(SampleRecord.page(true).xhtml())));
        assertThat(SampleRecord.pdf()).isEqualTo(first);
    }
}
