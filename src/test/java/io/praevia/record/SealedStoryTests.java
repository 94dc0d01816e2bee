package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.register.RegisterEntries;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@PraeviaTest
class SealedStoryTests {

    private static final String HARD = """
            会員の購買履歴は特典を選ぶためだけに使用します。 Отказът не променя цените.
            <script>alert(1)</script> & "quotes" =SUM(A1:A9) +49 30 1234 𝟙 ≥ 0.7 → offer
            ราคา हिन्दी שלום \uD83C\uDDE9\uD83C\uDDEA Łódź, Straße, naïve""";

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
    private Sealing sealing;

    @Autowired
    private RecordCheck check;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theRecordOfAnEventfulAssessmentConformsAndIsGenuine() throws Exception {
        AssessmentId id = endings.eventful(HARD);
        endings.decide(id, SignOff.Outcome.CONDITIONALLY_APPROVED);
        assertThat(state(id)).isInstanceOf(Records.State.BeingSealed.class);
        jobs.run();
        byte[] pdf = pdf(id);
        Files.write(Path.of("target/record-eventful.pdf"), pdf);
        assertThat(story.get(id).phase()).isEqualTo(Phase.CONDITIONALLY_APPROVED);
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(check.check(pdf).verification().isGenuine()).isTrue();
    }

    @Test
    void theShortRecordConformsAndIsGenuine() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        byte[] pdf = pdf(id);
        Files.write(Path.of("target/record-not-required.pdf"), pdf);
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(check.check(pdf).verification().isGenuine()).isTrue();
    }

    private Records.State state(AssessmentId id) {
        return company.as(company.owner(), () -> records.state(id));
    }

    private byte[] pdf(AssessmentId id) {
        return company.as(company.owner(), () -> records.pdf(id));
    }
}
