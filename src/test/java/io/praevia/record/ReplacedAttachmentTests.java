package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody exchanges a file inside a record: the seal does not hold, and the command line says which file it was. */
@PraeviaTest
class ReplacedAttachmentTests {

    @Autowired
    private Endings endings;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Autowired
    private RecordCheck check;

    @Test
    void theReplacedTheMissingAndTheAddedFileAreNamed() {
        AssessmentId id = endings.eventful("Words");
        endings.decide(id, SignOff.Outcome.APPROVED);
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));

        assertThat(said(pdf)).isEmpty();
        assertThat(said(changed(pdf, files -> put(files, "evidence-1-minutes.txt", "Other minutes"))))
                .contains("evidence-1-minutes.txt inside it was replaced")
                .doesNotContain("assessment.json", "screening.dmn");
        assertThat(said(changed(pdf, files -> put(files, "assessment.json", "{}"))))
                .contains("assessment.json inside it was replaced");
        assertThat(said(changed(pdf, files -> files.remove("screening.dmn"))))
                .contains("screening.dmn that was sealed inside it is missing");
        assertThat(said(changed(pdf, files -> put(files, "approval.txt", "Approved"))))
                .contains("approval.txt inside it was added");
        assertThat(said(changed(pdf, files -> {}))).contains("something else was changed");
        assertThat(said(SampleRecord.pdf())).isEmpty();
        assertThat(said("garbage".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private String said(byte[] file) {
        RecordCheck.Answer answer = check.check(file);
        return check.attachments(file, answer);
    }

    private static byte[] changed(byte[] pdf, Consumer<Map<String, Object>> change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFilesNameTreeNode tree =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            Map<String, Object> files = new TreeMap<>(tree.getNames());
            change.accept(files);
            Map<String, PDComplexFileSpecification> names = new TreeMap<>();
            for (Map.Entry<String, Object> file : files.entrySet()) {
                names.put(
                        file.getKey(),
                        file.getValue() instanceof PDComplexFileSpecification kept
                                ? kept
                                : specification(document, file.getKey(), (String) file.getValue()));
            }
            tree.setNames(names);
            document.getDocumentCatalog().getNames().setEmbeddedFiles(tree);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, Object> files, String name, String content) {
        files.put(name, content);
    }

    private static PDComplexFileSpecification specification(PDDocument document, String name, String content)
            throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
        return file;
    }
}
