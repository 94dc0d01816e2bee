package io.praevia.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.record.Records;
import io.praevia.review.override.Overrides;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.MovableClock;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** A department that is away or late holds nobody up, and is never taken for having agreed. */
@PraeviaTest
class OverrideTests {

    private static final String REASON = "The only lawyer is on holiday until January.";

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private Overrides overrides;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Absences absences;

    @Autowired
    private Pages pages;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theOfficeGoesOnWithoutADepartmentThatIsLateAndSaysSoEverywhere() throws IOException {
        AssessmentId id = story.inReview();
        Review late = review(id, "legal");
        assertThatThrownBy(() -> setAside(late, REASON)).isInstanceOf(Refused.Conflict.class);
        clock.move(Duration.ofDays(60));
        assertThatThrownBy(() -> setAside(late, "Late.")).isInstanceOf(Refused.Invalid.class);
        setAside(late, REASON);
        assertThatThrownBy(() -> setAside(late, REASON)).isInstanceOf(Refused.Conflict.class);
        story.approveAll(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);
        assertThat(reviews.of(id))
                .filteredOn(review -> review.id().equals(late.id()))
                .allSatisfy(review -> {
                    assertThat(review.verdict()).contains(Verdict.SET_ASIDE);
                    assertThat(review.spoken()).isFalse();
                });
        assertThat(pages.open(company.owner(), "/assessments/" + id))
                .bodyText()
                .contains("Set aside by the privacy office, because: " + REASON)
                .doesNotContain("??");
        assertThat(mails(company.reviewer("legal"))).anyMatch(body -> body.contains(REASON));
        signing.advise(id);
        clock.reset();
        assertThat(pages.open(company.executive("marketing"), "/assessments/" + id + "/sign-off"))
                .bodyText()
                .contains("Set aside by the privacy office, because: " + REASON);
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);
        isOnRecord(id);
    }

    /** The pages print the reason, and the data inside says that nobody of the department spoke. */
    private void isOnRecord(AssessmentId id) throws IOException {
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("The privacy office set the review aside", "lawyer is on holiday");
            byte[] data = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("assessment.json")
                    .getEmbeddedFile()
                    .toByteArray();
            assertThat(json.readTree(data).path("reviews").valueStream())
                    .anyMatch(review -> review.path("verdict").asString("").equals("set-aside")
                            && review.path("note").asString().equals(REASON));
        }
    }

    @Test
    void nobodyWhoCanBeReachedIsPassedOver() {
        AssessmentId id = story.inReview();
        Review review = review(id, "legal");
        List<PersonId> lawyers = jdbc
                .sql("select p.id from person p join person_role r on r.person_id = p.id and r.role = 'REVIEWER'"
                        + " where p.department_id = 'legal' and p.active")
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        List<UUID> planned = lawyers.stream()
                .map(lawyer -> company.as(
                        company.administrator(),
                        () -> absences.planFor(lawyer, new AbsenceDraft(null, true, null, null))))
                .toList();
        try {
            assertThat(company.as(company.privacyOfficer(), () -> overrides.obstacle(review)))
                    .isEmpty();
        } finally {
            for (int i = 0; i < planned.size(); i++) {
                int at = i;
                company.as(company.administrator(), () -> absences.endFor(lawyers.get(at), planned.get(at)));
            }
        }
        assertThat(company.as(company.privacyOfficer(), () -> overrides.obstacle(review)))
                .isPresent();
    }

    @Test
    void onlyThePrivacyOfficeAndNeverTheLastDepartment() {
        AssessmentId id = story.inReview();
        clock.move(Duration.ofDays(60));
        List<Review> open = story.openReviews(id);
        for (PersonId other : List.of(company.owner(), company.dpo(), company.administrator(), company.auditor())) {
            assertThatThrownBy(() -> company.as(
                            other, () -> overrides.setAside(open.get(0).id(), REASON)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (Review review : open.subList(1, open.size())) {
            setAside(review, REASON);
        }
        assertThatThrownBy(() -> setAside(open.get(0), REASON)).isInstanceOf(Refused.Conflict.class);
        assertThat(pages.send(
                        company.reviewer(open.get(0).department().value()),
                        "/assessments/" + id + "/reviews/" + open.get(0).id() + "/verdict",
                        "verdict",
                        "set-aside"))
                .hasStatus(404);
    }

    private void setAside(Review review, String reason) {
        company.as(company.privacyOfficer(), () -> overrides.setAside(review.id(), reason));
    }

    private Review review(AssessmentId id, String department) {
        return story.openReviews(id).stream()
                .filter(review -> review.department().value().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mails(PersonId person) {
        return jdbc.sql("select body from mail where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
