package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.text.RecordFonts;
import io.praevia.record.text.TextGate;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a record holds when answers are in many scripts, look like markup, and cannot all be printed. */
@PraeviaTest
class RecordContentTests {

    private static final String HARD = """
            会員の購買履歴は特典を選ぶためだけに使用します。 Отказът не променя цените.
            <script>alert(1)</script> & "quotes" =SUM(A1:A9) ≥ 0.7 → offer ✓ Łódź, Straße, naïve
            ราคา हिन्दी שלום""";

    @Autowired
    private Story story;

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

    @Autowired
    private RecordFonts fonts;

    @Autowired
    private JsonMapper json;

    @Test
    void anEventfulAssessmentIsPrintedInFullAndCarriesItsData() throws Exception {
        AssessmentId id = endings.eventful(HARD);
        endings.decide(id, SignOff.Outcome.CONDITIONALLY_APPROVED);
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        Files.write(Path.of("target/record-eventful.pdf"), pdf);

        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(check.check(pdf).verification().isGenuine()).isTrue();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            saysEverything(words(new PDFTextStripper().getText(document)), id);
            Map<String, byte[]> files = files(document);
            assertThat(files)
                    .containsOnlyKeys(
                            "assessment.bpmn",
                            "assessment.json",
                            "evidence-1-minutes.txt",
                            "jurisdictions.dmn",
                            "register.jsonld",
                            "review-routing.dmn",
                            "risk-level.dmn",
                            "screening.dmn",
                            "trail.json");
            assertThat(files.get("evidence-1-minutes.txt")).asString().isEqualTo("Minutes of 12 November");
            holdsTheTruth(files.get("assessment.json"));
            listsEachFileWithItsHash(document, files);
            assertThat(new String(files.get("register.jsonld"), StandardCharsets.UTF_8))
                    .contains("https://w3id.org/dpv#", "dpv:PersonalDataProcess");
        }
    }

    /** What is printed is under the seal: name, size and SHA-256 of every file, and why it is there. */
    private static void listsEachFileWithItsHash(PDDocument document, Map<String, byte[]> files)
            throws java.io.IOException {
        String printed = words(new PDFTextStripper().getText(document));
        files.forEach((name, content) -> assertThat(printed)
                .contains(words(name))
                .contains(Sha256.hex(content))
                .contains(words(NumberFormat.getInstance(Locale.UK).format(content.length)
                        + (content.length == 1 ? " byte" : " bytes"))));
        Map<String, String> relations = new TreeMap<>();
        for (COSBase file : document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF)) {
            COSDictionary specification = (COSDictionary) ((COSObject) file).getObject();
            relations.put(
                    specification.getString(COSName.UF),
                    specification.getNameAsString(COSName.getPDFName("AFRelationship")));
        }
        assertThat(relations).containsOnlyKeys(files.keySet());
        assertThat(relations)
                .containsEntry("assessment.json", "Data")
                .containsEntry("register.jsonld", "Data")
                .containsEntry("assessment.bpmn", "Supplement")
                .containsEntry("evidence-1-minutes.txt", "Supplement");
    }

    @Test
    void theSummaryIsOnePageHoweverMuchWasWritten() throws Exception {
        AssessmentId id = endings.eventful("Words");
        String much = "会員の購買履歴は特典を選ぶためだけに使用します and nothing else happens with it. ".repeat(30);
        endings.decide(id, SignOff.Outcome.CONDITIONALLY_APPROVED, much, (much + "\n").repeat(9));
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        Files.write(Path.of("target/record-long.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(page(document, 3)).contains("In short", "6 more conditions stand in the chapter");
            assertThat(page(document, 4)).contains("The project", "As the owner described it");
        }
    }

    private static String page(PDDocument document, int number) throws Exception {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(document);
    }

    @Test
    void theShortRecordConformsAndDescribesItself() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        Files.write(Path.of("target/record-not-required.pdf"), pdf);

        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(words(new PDFTextStripper().getText(document)))
                    .contains(words("No full assessment needed"))
                    .contains(words("European Union (GDPR)"), words("Art. 35 GDPR"))
                    .contains(words("No criterion applies."));
            assertThat(json.readTree(files(document).get("assessment.json"))
                            .at("/screening/laws/0/result")
                            .asString())
                    .isEqualTo("not-required");
            assertThat(violations(files(document).get("assessment.json"))).isEmpty();
        }
    }

    private void saysEverything(String printed, AssessmentId id) {
        assertThat(printed)
                .contains(words(new TextGate(fonts).pass(HARD).text()))
                .contains(words("Say how people can object."))
                .contains(words("A switch on the profile page."))
                .contains(words("Keep web visits for 90 days."))
                .contains(words("Overruled"))
                .contains(words("The season lasts 120 days."))
                .contains(words("Second factor before launch."))
                .contains(words("Decision signed"), words("Signed checkpoint of the log over these entries"))
                .contains(words("THAI CHARACTER RO RUA"), words("Questions and answers"))
                .contains(words(story.get(id).reference()));
    }

    private void holdsTheTruth(byte[] data) {
        assertThat(violations(data)).isEmpty();
        JsonNode tree = json.readTree(data);
        JsonNode first = tree.path("questionnaire").path("answers").path(0);
        assertThat(first.path("value").asString()).isEqualTo(Normalizer.normalize(HARD, Normalizer.Form.NFC));
        assertThat(tree.path("signOffs").path(0).path("outcome").asString()).isEqualTo("conditionally-approved");
        assertThat(tree.path("advice")
                        .path(0)
                        .path("points")
                        .path(0)
                        .path("accepted")
                        .asBoolean())
                .isFalse();
    }

    private static Iterable<?> violations(byte[] data) {
        try {
            String schema = Files.readString(Path.of("templates/record/assessment.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(new String(data, StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files(PDDocument document) throws java.io.IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, PDComplexFileSpecification> file : document.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .entrySet()) {
            files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
        }
        return files;
    }

    /** Without white space, compatibility characters composed: what a reader's copy is compared by. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
