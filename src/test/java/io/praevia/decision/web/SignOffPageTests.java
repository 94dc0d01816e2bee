package io.praevia.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class SignOffPageTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Advices advices;

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Visit visit;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
    }

    @Test
    void theExecutiveReadsEverythingSignsAndSeesTheConfirmation() {
        AssessmentId id = advised("Tell people first.");
        String page = visit.open(executive(), signOff(id)).body();
        assertThat(page)
                .contains("What the departments say", "Risks with the measures in place", "Tell people first.")
                .contains("/assessments/" + id + "/preview.pdf", "Sign your decision");
        Visit.Answer signed = sign(id, executive(), "approved", "accept", "", Company.PASSWORD);
        assertThat(signed.location()).isEqualTo(signOff(id) + "/signed");
        assertThat(visit.open(executive(), signOff(id) + "/signed").body())
                .contains("Approved", "being sealed", "hx-get=\"/assessments/" + id + "/record-status\"");
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
        assertThat(advices.newest(id).orElseThrow().points().get(0).handled())
                .map(Advice.Handled::accepted)
                .contains(true);
    }

    @Test
    void overrulingNeedsAReasonAndTheRestOfTheFormStays() {
        AssessmentId id = advised("Tell people first.");
        Visit.Answer refused = sign(id, executive(), "approved", "overrule", "", Company.PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Say why you overrule", "Worth it.", "value=\"overrule\" checked=\"checked\"")
                .doesNotContain(Company.PASSWORD);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
    }

    @Test
    void aWrongPasswordSignsNothing() {
        AssessmentId id = advised("Tell people first.");
        Visit.Answer refused = sign(id, executive(), "approved", "accept", "", "not it");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("This is not your password").doesNotContain("not it\"");
        assertThat(signOffs.decision(id)).isEmpty();
    }

    @Test
    void whatChangedSinceItWasShownIsNotSignedAndTheReasonStays() {
        AssessmentId id = advised("Tell people first.");
        Visit.Answer conflict = visit.send(
                executive(),
                signOff(id),
                "outcome",
                "rejected",
                "reason",
                "Typed with care",
                "seen",
                "0".repeat(64),
                "password",
                Company.PASSWORD,
                "advice-" + point(id),
                "accept");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("changed since you opened this page", "Typed with care");
        assertThat(seen(conflict.body())).isNotEqualTo("0".repeat(64));
        assertThat(signOffs.decision(id)).isEmpty();
    }

    @Test
    void aSecondSignatureIsRefused() {
        AssessmentId id = advised("Tell people first.");
        sign(id, executive(), "approved", "accept", "", Company.PASSWORD);
        Visit.Answer again = visit.send(
                executive(), signOff(id), "outcome", "rejected", "reason", "No.", "password", Company.PASSWORD);
        assertThat(again.status()).isEqualTo(409);
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
    }

    @Test
    void sendingBackMakesThePointTheOwners() {
        AssessmentId id = advised("Tell people first.");
        Visit.Answer sent = sign(id, executive(), "back-to-owner", "accept", "", Company.PASSWORD);
        assertThat(sent.location()).isEqualTo(signOff(id) + "/sent-back");
        assertThat(visit.open(executive(), signOff(id) + "/sent-back").body()).contains("has your point to answer");
        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
    }

    @Test
    void ownersDposReviewersAndOtherExecutivesDoNotSign() {
        AssessmentId id = advised("Tell people first.");
        for (PersonId person :
                List.of(company.owner(), company.dpo(), company.reviewer("legal"), company.executive("legal"))) {
            assertThat(sign(id, person, "approved", "accept", "", Company.PASSWORD)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visit.open(company.dpo(), signOff(id)).body())
                .contains("waits for the executive of the department")
                .doesNotContain("Sign your decision");
    }

    @Test
    void anExecutiveWhoReviewedDoesNotSign() {
        AssessmentId id = story.inReview();
        PersonId both = company.hire("Both", "legal", Role.EXECUTIVE, Role.REVIEWER);
        PersonId free = company.hire("Free", "marketing", Role.EXECUTIVE);
        story.openReviews(id).stream()
                .filter(review -> review.department().value().equals("legal"))
                .forEach(review -> visit.send(
                        both, "/assessments/" + id + "/reviews/" + review.id() + "/verdict", "verdict", "approve"));
        story.approveAll(id);
        company.as(company.dpo(), () -> advices.give(id, "Sound.", List.of("Tell people first.")));
        move(both, "marketing");
        assertThat(visit.open(both, signOff(id)).body())
                .contains("You reviewed this assessment, so somebody else must");
        assertThat(sign(id, both, "approved", "accept", "", Company.PASSWORD).status())
                .isEqualTo(403);
        assertThat(sign(id, free, "approved", "accept", "", Company.PASSWORD).status())
                .isEqualTo(302);
    }

    @Test
    void conditionRowsKeepWhatWasTypedAndBecomeMeasures() {
        AssessmentId id = advised("Tell people first.");
        Visit.Answer refused = conditional(id, "2020-01-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Train the &lt;staff&gt; first", "value=\"2020-01-01\"", "Choose a day in the future");
        assertThat(conditional(id, "2099-01-01").location()).isEqualTo(signOff(id) + "/signed");
        assertThat(visit.open(company.otherOwner(), "/measures?mine=true").body())
                .contains("Train the &lt;staff&gt; first", story.get(id).reference());
    }

    private Visit.Answer conditional(AssessmentId id, String day) {
        return visit.send(
                executive(),
                signOff(id),
                "outcome",
                "conditionally-approved",
                "reason",
                "With care.",
                "seen",
                company.as(executive(), () -> signOffs.fingerprint(id)),
                "advice-" + point(id),
                "accept",
                "condition-1",
                "Train the <staff> first",
                "condition-owner-1",
                company.otherOwner().toString(),
                "condition-due-1",
                day,
                "password",
                Company.PASSWORD);
    }

    private AssessmentId advised(String point) {
        AssessmentId id = story.withDpo();
        company.as(company.dpo(), () -> advices.give(id, "Sound, with care.", List.of(point)));
        return id;
    }

    private Visit.Answer sign(
            AssessmentId id, PersonId person, String outcome, String handling, String why, String password) {
        return visit.send(
                person,
                signOff(id),
                "outcome",
                outcome,
                "reason",
                "Worth it.",
                "seen",
                company.as(person, () -> signOffs.fingerprint(id)),
                "advice-" + point(id),
                handling,
                "reason-" + point(id),
                why,
                "password",
                password);
    }

    private void move(PersonId person, String department) {
        jdbc.sql("update person set department_id = ? where id = ?")
                .params(department, person.value())
                .update();
    }

    private String point(AssessmentId id) {
        return advices.newest(id).orElseThrow().points().get(0).id().toString();
    }

    private static String seen(String page) {
        Matcher matcher = SEEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private PersonId executive() {
        return company.executive("marketing");
    }

    private static String signOff(AssessmentId id) {
        return "/assessments/" + id + "/sign-off";
    }
}
