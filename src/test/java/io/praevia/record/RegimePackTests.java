package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.questionnaire.regime.Regimes;
import io.praevia.record.making.RegimePacks;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@PraeviaTest
class RegimePackTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private RegimePacks packs;

    @Autowired
    private Regimes regimes;

    @Test
    void theFileForAConsultationHoldsEachPointInTheOrderOfTheLaw() throws Exception {
        AssessmentId id = story.withDpo();
        byte[] pdf = pdf(id, "consultation");
        Files.write(Path.of("target", "pack-consultation.pdf"), pdf);
        String text = text(pdf);
        assertThat(text)
                .containsSubsequence(
                        "Prepared from " + story.get(id).reference(),
                        "Art. 36(3)(a) GDPR",
                        "Art. 36(3)(b) GDPR",
                        "Art. 36(3)(c) GDPR",
                        "Encryption",
                        "Art. 36(3)(d) GDPR",
                        "Art. 36(3)(e) GDPR",
                        story.get(id).reference(),
                        "not given advice yet")
                .contains("not the sealed record");
        assertThat(Loader.loadPDF(pdf).getSignatureDictionaries()).isEmpty();
    }

    @Test
    void everyDocumentConformsWhetherAnsweredOrNot() throws Exception {
        AssessmentId full = story.answered();
        AssessmentId empty = story.inQuestionnaire();
        for (String regime : java.util.List.of("gdpr", "consultation", "california")) {
            for (AssessmentId id : java.util.List.of(full, empty)) {
                byte[] pdf = pdf(id, regime);
                Files.write(Path.of("target", "pack-" + regime + ".pdf"), pdf);
                for (PDFAFlavour flavour : java.util.List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))
                    assertThat(VeraPdf.violations(pdf, flavour))
                            .as(regime + " " + flavour)
                            .isEmpty();
            }
        }
    }

    @Test
    void whatNobodySaidIsPrintedAsNotAnswered() throws Exception {
        AssessmentId id = story.inQuestionnaire();
        Regime california = regimes.find("california").orElseThrow();
        String text = text(pdf(id, "california"));
        assertThat(text).contains("Not provided", "Not answered.");
        california.points().forEach(point -> assertThat(text).contains(point.law()));
    }

    @Test
    void aDocumentIsInTheLanguageOfWhoMakesIt() throws Exception {
        AssessmentId id = story.answered();
        byte[] pdf = company.as(company.owner(), () -> packs.pdf(id, "consultation", Locale.FRENCH));
        Files.write(Path.of("target", "pack-consultation-fr.pdf"), pdf);
        assertThat(text(pdf))
                .containsSubsequence(
                        "Consultation préalable de l", "Qui fait quoi", "art. 36(3)(a) RGPD", "Finalités et moyens")
                .doesNotContain("GDPR", "Who does what", "Purposes and means");
    }

    private byte[] pdf(AssessmentId id, String regime) {
        return company.as(company.owner(), () -> packs.pdf(id, regime, Locale.ENGLISH));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
