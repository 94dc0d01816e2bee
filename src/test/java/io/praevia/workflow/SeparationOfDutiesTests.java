package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Role;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Submitter, reviewer and risk acceptor are different people, also when one person holds every role. */
@PraeviaTest
class SeparationOfDutiesTests {

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Advices advices;

    @Autowired
    private Assessments assessments;

    @Autowired
    private PeopleOffice office;

    @Autowired
    private Absences absences;

    @Test
    void anOwnerWithEveryRoleNeitherReviewsNorAdvisesNorSigns() {
        AssessmentId id = story.inReview();
        giveRoles(company.owner(), Role.values());
        try {
            Review review = review(id, "legal");
            assertThatThrownBy(() -> complete(company.owner(), review)).isInstanceOf(Refused.NotAllowed.class);
            story.approveAll(id);
            assertThatThrownBy(() -> company.as(company.owner(), () -> advices.give(id, "Fine.", List.of())))
                    .isInstanceOf(Refused.NotAllowed.class);
            signing.advise(id);
            assertThatThrownBy(() -> signing.signAs(company.owner(), id, SignOff.Outcome.APPROVED))
                    .isInstanceOf(Refused.NotAllowed.class);
        } finally {
            giveRoles(company.owner());
        }
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
    }

    @Test
    void aReviewerOfAnotherDepartmentCannotReview() {
        AssessmentId id = story.inReview();
        assertThatThrownBy(() -> complete(company.reviewer("finance"), review(id, "legal")))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> complete(company.reviewer("privacy"), review(id, "legal")))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void aContributorCannotReviewWhatTheyWrote() {
        AssessmentId id = story.answered();
        PersonId lawyer = company.hire("lawyer", "legal", Role.REVIEWER);
        company.as(company.owner(), () -> assessments.share(id, lawyer));
        story.submit(id);
        assertThatThrownBy(() -> complete(lawyer, review(id, "legal"))).isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void whoReviewedCannotAcceptTheRisk() {
        AssessmentId id = story.answered();
        PersonId both = company.hire("reviews-and-signs", "marketing", Role.REVIEWER, Role.EXECUTIVE);
        story.submit(id);
        complete(both, review(id, "marketing"));
        story.approveAll(id);
        signing.advise(id);
        assertThatThrownBy(() -> signing.signAs(both, id, SignOff.Outcome.APPROVED))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void aDpoNeverApprovesWhateverElseTheyAre() {
        PersonId dpo = company.hire("dpo-and-more", "marketing", Role.DPO, Role.EXECUTIVE);
        PersonId lawyer = company.hire("dpo-and-reviewer", "legal", Role.DPO, Role.REVIEWER);
        AssessmentId id = story.inReview();
        assertThatThrownBy(() -> complete(lawyer, review(id, "legal"))).isInstanceOf(Refused.NotAllowed.class);
        story.approveAll(id);
        signing.advise(id);
        assertThatThrownBy(() -> signing.signAs(dpo, id, SignOff.Outcome.APPROVED))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void aDeputyActsForAReviewerButNeverForTheOwnersSide() {
        AssessmentId id = story.inReview();
        PersonId deputy = company.hire("deputy", "finance");
        UUID legal = nameDeputy(company.reviewer("legal"), deputy);
        UUID privacy = nameDeputy(company.reviewer("privacy"), company.owner());
        try {
            assertThatThrownBy(() -> complete(company.owner(), review(id, "privacy")))
                    .isInstanceOf(Refused.NotAllowed.class);
            assertThatCode(() -> complete(deputy, review(id, "legal"))).doesNotThrowAnyException();
        } finally {
            end(company.reviewer("legal"), legal);
            end(company.reviewer("privacy"), privacy);
        }
    }

    @Test
    void theExecutiveOfAnotherDepartmentCannotSign() {
        AssessmentId id = story.withDpo();
        signing.advise(id);
        assertThatThrownBy(() -> signing.signAs(company.executive("finance"), id, SignOff.Outcome.APPROVED))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    private Review review(AssessmentId id, String department) {
        return story.openReviews(id).stream()
                .filter(review -> review.department().value().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private void complete(PersonId person, Review review) {
        company.as(person, () -> desk.complete(review.id(), Verdict.APPROVE, "", ""));
    }

    private void giveRoles(PersonId person, Role... roles) {
        company.as(company.administrator(), () -> office.setRoles(person, Set.of(roles)));
    }

    private UUID nameDeputy(PersonId person, PersonId deputy) {
        return company.as(
                company.administrator(), () -> absences.planFor(person, new AbsenceDraft(deputy, false, null, null)));
    }

    private void end(PersonId person, UUID absence) {
        company.as(company.administrator(), () -> absences.endFor(person, absence));
    }
}
