package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessment;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.register.RegisterEntries;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The record as the process seals it. */
@PraeviaTest
class SealedStoryTests {

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
    void theDecisionIsFollowedByARecordThatTheRegisterNames() {
        AssessmentId id = endings.decided(SignOff.Outcome.APPROVED);
        assertThat(state(id)).isInstanceOf(Records.State.BeingSealed.class);

        jobs.run();

        assertThat(state(id)).isInstanceOf(Records.State.Sealed.class);
        SealedRecord record = company.as(company.owner(), () -> records.get(id));
        Assessment assessment = story.get(id);
        List<RegisterEntries.Document> linked = company.as(
                company.owner(), () -> entries.documents(assessment.entry().orElseThrow()));
        assertThat(linked).singleElement().satisfies(document -> {
            assertThat(document.record()).isEqualTo(record.id());
            assertThat(document.sha256()).isEqualTo(record.sha256());
            assertThat(document.assessment()).isEqualTo(id);
        });
        assertThat(entries.writtenBy(id).orElseThrow().version())
                .isEqualTo(linked.get(0).version());
        assertThat(trail(id, "record.sealed")).isEqualTo(1);
    }

    @Test
    void aRejectedProjectHasARecordAndNoEntry() throws Exception {
        AssessmentId id = endings.decided(SignOff.Outcome.REJECTED);
        jobs.run();
        RecordCheck.Answer answer = check.check(pdf(id));
        assertThat(answer.verification().isGenuine()).isTrue();
        assertThat(answer.record()).isPresent();
        assertThat(answer.entry()).isEmpty();
        assertThat(VeraPdf.violations(pdf(id), PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf(id), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aSecondSealHasNoEffect() {
        AssessmentId id = endings.notRequired();
        jobs.run();
        String first = company.as(company.owner(), () -> records.get(id)).sha256();
        sealing.seal(id);
        assertThat(company.as(company.owner(), () -> records.get(id)).sha256()).isEqualTo(first);
        assertThat(trail(id, "record.sealed")).isEqualTo(1);
    }

    @Test
    void nothingIsSealedBeforeADecision() {
        AssessmentId id = story.inReview();
        assertThatThrownBy(() -> sealing.seal(id)).isInstanceOf(Refused.Conflict.class);
        assertThat(state(id)).isInstanceOf(Records.State.NotDue.class);
    }

    @Test
    void whoMayNotReadTheAssessmentFindsNoRecord() {
        AssessmentId id = endings.notRequired();
        jobs.run();
        assertThatThrownBy(() -> company.as(company.otherOwner(), () -> records.pdf(id)))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> company.as(company.otherOwner(), () -> records.state(id)))
                .isInstanceOf(Refused.NotFound.class);
    }

    @Test
    void theCheckTellsGenuineFromAlteredAndForeign() {
        AssessmentId id = endings.notRequired();
        jobs.run();
        byte[] pdf = pdf(id);
        assertThat(check.explain(pdf))
                .startsWith("Genuine: sealed by Fjellby Retail Group")
                .contains("It is the record of " + story.get(id).reference())
                .contains("The processing register names it at entry ");
        assertThat(check.explain(pdf))
                .contains("the signed checkpoint inside this file proves it", "still begins with");
        byte[] changed = pdf.clone();
        changed[changed.length / 3] ^= 1;
        assertThat(check.explain(changed))
                .startsWith("Altered")
                .contains("was not looked at")
                .doesNotContain("PIA-", "proves it");
        assertThat(check.explain(java.util.Arrays.copyOf(pdf, pdf.length / 2)))
                .startsWith("Incomplete")
                .doesNotContain("proves it");
        assertThat(check.explain(SampleRecord.pdf())).startsWith("No seal");
        assertThat(check.explain("garbage".getBytes())).startsWith("Not a PDF");
    }

    private Records.State state(AssessmentId id) {
        return company.as(company.owner(), () -> records.state(id));
    }

    private byte[] pdf(AssessmentId id) {
        return company.as(company.owner(), () -> records.pdf(id));
    }

    private long trail(AssessmentId id, String action) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = ?")
                .params(id.value(), action)
                .query(Long.class)
                .single();
    }
}
