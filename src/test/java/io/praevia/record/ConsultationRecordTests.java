package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.praevia.decision.consultation.AuthorityPoints;
import io.praevia.decision.consultation.Consultation.Done;
import io.praevia.decision.consultation.Consultation.Outcome;
import io.praevia.decision.consultation.ConsultationStops;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sealed record holds the whole consultation. */
@PraeviaTest
class ConsultationRecordTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);

    @Autowired
    private Company company;

    @Autowired
    private Signing signing;

    @Autowired
    private Consultations consultations;

    @Autowired
    private ConsultationStops stops;

    @Autowired
    private Letters letters;

    @Autowired
    private AuthorityPoints points;

    @Autowired
    private Records records;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    @Test
    void clockLettersAndPointsAreInTheRecordAndItsData() throws Exception {
        AssessmentId id = consulted();
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        Files.write(Path.of("target/record-consultation.pdf"), pdf);
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("They wait for the contract", "Tell people first.", "A notice goes out.", "plan.txt")
                    .contains("Struck: For another case.", "Followed in part");
            byte[] data = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("assessment.json")
                    .getEmbeddedFile()
                    .toByteArray();
            holds(new String(data, StandardCharsets.UTF_8));
        }
    }

    private void holds(String data) throws java.io.IOException {
        String schema = Files.readString(Path.of("templates/record/assessment.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(data, InputFormat.JSON))
                .isEmpty();
        JsonNode consultation = json.readTree(data).path("consultation");
        assertThat(consultation.path("dueOn").asString()).isEqualTo("2026-11-06");
        assertThat(consultation.path("stops").get(0).path("until").asString()).isEqualTo("2026-09-24");
        assertThat(consultation.path("points").get(0).path("done").asString()).isEqualTo("in-part");
        assertThat(consultation
                        .path("letters")
                        .get(0)
                        .path("file")
                        .path("sha256")
                        .asString())
                .hasSize(64);
        assertThat(consultation.path("letters").get(1).path("struck").asString())
                .isEqualTo("For another case.");
    }

    private AssessmentId consulted() {
        AssessmentId id = signing.toConsult();
        company.as(company.privacyOfficer(), () -> {
            consultations.submitted(id, "CNIL", RECEIVED, null);
            LocalDate from = LocalDate.of(2026, 9, 14);
            stops.stop(
                    id,
                    new ConsultationStops.Draft(
                            UUID.randomUUID(), from, from.plusDays(10), "They wait for the contract"));
            letter(id, new Letter.Upload("plan.txt", "Our plan".getBytes(StandardCharsets.UTF_8)), from);
            UUID wrong = letter(id, null, from.plusDays(1));
            letters.strike(id, wrong, "For another case.");
            consultations.answered(
                    id,
                    new Consultations.AnswerDraft(
                            Outcome.ADVICE, "With care.", RECEIVED.plusWeeks(6), List.of("Tell people first.")));
            UUID point = consultations.find(id).orElseThrow().points().get(0).id();
            points.handle(id, Map.of(point, new AuthorityPoints.Handling(Done.IN_PART, "A notice goes out.")), true);
        });
        return id;
    }

    private UUID letter(AssessmentId id, Letter.Upload file, LocalDate on) {
        UUID letter = UUID.randomUUID();
        letters.record(id, new Letter.Draft(letter, Letter.Kind.SENT, on, "Our plan", "", file));
        return letter;
    }
}
