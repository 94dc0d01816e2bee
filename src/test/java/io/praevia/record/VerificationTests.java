package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.praevia.audit.Anchors;
import io.praevia.audit.chain.Hashes;
import io.praevia.audit.merkle.TreeHash;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.LogSigner;
import io.praevia.audit.note.SignedNote;
import io.praevia.audit.proof.TrailProof;
import io.praevia.command.CommandLine;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.pdf.AttachedFiles;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.seal.Certificates;
import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.TestKeys;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What strangers are told of a file, on the page without sign-in and by the program without a database. */
@PraeviaTest
class VerificationTests {

    private static final String DATA = "assessment.json";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc web;

    @Autowired
    private Endings endings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Company company;

    @Autowired
    private Records records;

    @Autowired
    private RecordCheck check;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Anchors anchors;

    @Test
    void eachTamperingGetsItsAnswerFromBoth() throws Exception {
        byte[] sealed = sealed();
        answers(sealed, 0, "Genuine", "Nothing in this file has changed since");
        byte[] changed = sealed.clone();
        changed[changed.length / 2] ^= 1;
        answers(changed, 1, "Altered", "was changed after it was sealed");
        answers(replaced(sealed, false), 1, "Altered", "Do not rely on it");
        answers(replaced(sealed, true), 1, "No seal", "ask for the original");
        answers(Arrays.copyOf(sealed, sealed.length * 2 / 3), 1, "Incomplete", "The end of this file is missing");
        byte[] another = new Sealer(TestKeys.OTHER).seal(SampleRecord.pdf(), TestKeys.NOW);
        answers(another, 1, "Not ours", "Somebody Else, Inc.");
    }

    @Test
    void aStrangerSeesSealAndProofWithoutOurDatabase() throws Exception {
        byte[] sealed = sealed();
        Path file = Files.write(folder.resolve("record.pdf"), sealed);
        assertThat(run(file)).isZero();
        assertThat(said())
                .contains("Genuine: sealed by Fjellby Retail Group")
                .contains("the signed checkpoint inside this file proves it")
                .contains("only where it is kept");
        TrailProof proof = AttachedFiles.read(sealed, TrailInclusion.FILE)
                .flatMap(TrailProof::parse)
                .orElseThrow();
        assertThat(run(file, "--key", proof.keys().get(proof.keys().size() - 1)))
                .isZero();
        LogKey other = LogSigner.parse(LogSigner.newKey(), "elsewhere").key();
        assertThat(run(file, "--key=" + other.text())).isEqualTo(1);
        assertThat(said()).contains("does not lead to its checkpoint");
    }

    @Test
    void aRecordThatContradictsTheLogSaysSo() throws Exception {
        Anchors.Anchored ours = anchors.sign().orElseThrow();
        String origin = Checkpoint.parse(SignedNote.parse(ours.note()).text()).origin();
        LogSigner forger = LogSigner.parse(LogSigner.newKey(), origin);
        TrailProof.Proven entry = TrailProof.Proven.of(0, new byte[32], "{\"never\":\"there\"}".getBytes(), List.of());
        byte[] root = TreeHash.leaf(Hashes.chain(new byte[32], entry.payload().getBytes(StandardCharsets.UTF_8)));
        TrailProof proof = new TrailProof(
                "",
                List.of(forger.key().text()),
                forger.sign(new Checkpoint(origin, 1, root).text()).toString(),
                List.of(entry));
        PdfDocument sample = SampleRecord.document(SampleRecord.page(false).xhtml());
        byte[] pdf = SampleRecord.RENDERER.render(new PdfDocument(
                sample.xhtml(),
                sample.language(),
                sample.contentHash(),
                sample.date(),
                List.of(PdfDocument.Attachment.data(TrailInclusion.FILE, proof.json(), "Proof"))));
        byte[] file = sealer.seal(pdf, Instant.now());
        assertThat(check.check(file).trail().sound()).isFalse();
        check(file)
                .andExpect(content().string(containsString("does not begin with these")))
                .andExpect(content().string(containsString("this installation does not hold this record")));
    }

    @Test
    void certificatesAreThereForEverybody() throws Exception {
        String pem = web.perform(get("/verify/certificates.pem"))
                .andExpect(header().string("Content-Disposition", containsString("praevia-certificates.pem")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Certificates.read(new ByteArrayInputStream(pem.getBytes()))).isNotEmpty();
        assertThat(pem).doesNotContain("PRIVATE");
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("record.pdf"), "x".getBytes());
        assertThat(CommandLine.run(
                        Object.class,
                        new String[] {"record", "verify", file.toString(), "--certificate", "nowhere.pem"},
                        print()))
                .isEqualTo(2);
        assertThat(said()).contains("There is no file nowhere.pem");
        assertThat(CommandLine.run(
                        Object.class,
                        new String[] {"record", "verify", file.toString(), "--certificate", file.toString()},
                        print()))
                .isEqualTo(2);
        assertThat(run(file, "--bundle", "x")).isEqualTo(2);
        assertThat(run(file, "--key", "nonsense")).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere.pdf"))).isEqualTo(2);
    }

    private void answers(byte[] file, int code, String title, String words) throws Exception {
        check(file)
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString(words)))
                .andExpect(
                        content().string(code == 0 ? containsString("is-genuine") : not(containsString("is-genuine"))));
        assertThat(run(Files.write(folder.resolve("file.pdf"), file))).as(title).isEqualTo(code);
        assertThat(said()).startsWith(title);
    }

    private byte[] sealed() {
        AssessmentId id = endings.notRequired();
        jobs.run();
        return company.as(company.owner(), () -> records.pdf(id));
    }

    /** With other data inside than what was sealed; saved behind the old end, or as a whole. */
    private static byte[] replaced(byte[] sealed, boolean whole) throws IOException {
        try (PDDocument document = Loader.loadPDF(sealed);
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            var file = files.getNames().get(DATA);
            var other = new PDEmbeddedFile(document, new ByteArrayInputStream("{\"risk\":\"none\"}".getBytes()));
            file.setEmbeddedFile(other);
            file.getCOSObject().setNeedToBeUpdated(true);
            if (whole) {
                document.save(saved);
            } else {
                document.saveIncremental(saved);
            }
            return saved.toByteArray();
        }
    }

    private int run(Path file, String... more) throws IOException {
        Path certificates = Files.writeString(folder.resolve("ours.pem"), check.certificates());
        String[] words = Stream.concat(
                        Stream.of("record", "verify", file.toString(), "--certificate", certificates.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return CommandLine.run(Object.class, words, print());
    }

    private PrintStream print() {
        out.reset();
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private ResultActions check(byte[] file) throws Exception {
        return web.perform(multipart("/verify").part(new MockPart("file", "record.pdf", file)));
    }
}
