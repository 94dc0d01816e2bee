package io.praevia.record.pdf;

import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample record, sealed and as preview, into the folder named first, for people to look at. */
final class SampleSheets {

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("sealed.pdf"), new Sealer(TestKeys.OURS).seal(SampleRecord.pdf(), TestKeys.NOW));
        String preview = SampleRecord.page(true).xhtml();
        Files.write(folder.resolve("preview.pdf"), SampleRecord.RENDERER.render(SampleRecord.document(preview)));
    }
}
