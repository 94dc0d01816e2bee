package io.praevia.workflow.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.Ownership;
import io.praevia.identity.Role;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open steps move exactly as the preview shows, and never to somebody of the other side. */
@PraeviaTest
class ReassignmentTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Reassignment reassignment;

    @Autowired
    private OpenSteps steps;

    @Autowired
    private Ownership ownership;

    @Autowired
    private DepartmentOffice departments;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private WorkItems items;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneStepMovesAndTheOtherStaysBecauseTheySubmittedIt() {
        AssessmentId first = story.inReview();
        PersonId lawyer = company.hire("Lawyer", "legal", Role.REVIEWER);
        AssessmentId own = story.inReview();
        jdbc.sql("update submission set submitted_by = ? where assessment_id = ?")
                .params(lawyer.value(), own.value())
                .update();
        List<String> ids = List.of(legal(first).id(), legal(own).id());
        Reassignment.Preview preview = preview(ids, lawyer);
        assertThat(preview.moves())
                .extracting(move -> move.step().item().assessment())
                .containsExactly(first);
        assertThat(preview.blocked())
                .extracting(move -> move.obstacle().orElseThrow().english())
                .containsExactly("They submitted it or worked on it.");
        assertThat(move(ids, lawyer, preview.fingerprint())).isEqualTo(1);
        assertThat(legal(first).claimedBy()).contains(lawyer);
        assertThat(mails(lawyer)).anyMatch(subject -> subject.contains("with you now"));
        assertThatThrownBy(() -> move(ids, lawyer, preview.fingerprint())).isInstanceOf(Refused.Conflict.class);
        assertThat(mails(lawyer))
                .filteredOn(subject -> subject.contains("with you now"))
                .hasSize(1);
    }

    @Test
    void aPreviewThatIsNotTrueAnyMoreMovesNothing() {
        AssessmentId id = story.inReview();
        PersonId lawyer = company.hire("Lawyer", "legal", Role.REVIEWER);
        List<String> ids = List.of(legal(id).id());
        String seen = preview(ids, lawyer).fingerprint();
        Review review = review(id);
        company.as(company.reviewer("legal"), () -> desk.claim(review.id(), true));
        assertThatThrownBy(() -> move(ids, lawyer, seen)).isInstanceOf(Refused.Conflict.class);
        assertThat(legal(id).claimedBy()).contains(company.reviewer("legal"));
        String again = company.as(company.privacyOfficer(), () -> reassignment.preview(ids, Optional.empty()))
                .fingerprint();
        company.as(company.privacyOfficer(), () -> reassignment.move(ids, Optional.empty(), again));
        assertThat(legal(id).claimedBy()).isEmpty();
    }

    @Test
    void onlyTheOfficeAdministratorsAndTheHeadMoveSteps() {
        AssessmentId id = story.inReview();
        List<String> ids = List.of(legal(id).id());
        for (PersonId nobody : List.of(company.owner(), company.dpo(), company.reviewer("legal"), company.auditor())) {
            assertThatThrownBy(() -> company.as(nobody, () -> reassignment.preview(ids, Optional.empty())))
                    .isInstanceOf(Refused.NotAllowed.class);
        }
        PersonId head = company.hire("Head", "legal");
        head("legal", Optional.of(head));
        try {
            assertThat(company.as(head, () -> steps.list(OpenSteps.Filter.all())))
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.department().value()).isEqualTo("legal"));
            String finance = items.open(id).stream()
                    .filter(item -> item.department()
                            .filter(d -> d.value().equals("privacy"))
                            .isPresent())
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertThat(company.as(head, () -> steps.find(List.of(finance)))).isEmpty();
        } finally {
            head("legal", Optional.empty());
        }
        assertThat(company.as(company.administrator(), () -> steps.find(ids))
                        .get(0)
                        .title())
                .isEmpty();
    }

    @Test
    void anAssessmentPassesToSomebodyWhoDidNotReviewIt() {
        AssessmentId id = story.inReview();
        company.as(
                company.reviewer("legal"),
                () -> desk.complete(review(id).id(), Verdict.REQUEST_CHANGES, "Shorter.", ""));
        story.approveAll(id);
        PersonId heir = company.hire("Heir", "marketing");
        assertThatThrownBy(() -> company.as(company.owner(), () -> ownership.handOver(id, company.reviewer("legal"))))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> company.as(company.otherOwner(), () -> ownership.handOver(id, heir)))
                .isInstanceOf(Refused.NotFound.class);
        company.as(company.owner(), () -> ownership.handOver(id, heir));
        company.as(company.privacyOfficer(), () -> ownership.handOver(id, heir));
        assertThat(story.get(id).owner()).isEqualTo(heir);
        assertThat(company.as(heir, () -> items.mine()))
                .extracting(WorkItem::assessment, WorkItem::step)
                .contains(org.assertj.core.groups.Tuple.tuple(id, Step.REWORK));
        assertThat(company.as(company.owner(), () -> items.mine()))
                .extracting(WorkItem::assessment)
                .doesNotContain(id);
        assertThat(mails(heir)).anyMatch(subject -> subject.contains("you own"));
    }

    private Reassignment.Preview preview(List<String> ids, PersonId to) {
        return company.as(company.privacyOfficer(), () -> reassignment.preview(ids, Optional.of(to)));
    }

    private int move(List<String> ids, PersonId to, String seen) {
        return company.as(company.privacyOfficer(), () -> reassignment.move(ids, Optional.of(to), seen));
    }

    private void head(String department, Optional<PersonId> head) {
        company.as(company.administrator(), () -> departments.nameHead(new DepartmentId(department), head));
    }

    private Review review(AssessmentId id) {
        return story.openReviews(id).stream()
                .filter(review -> review.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
    }

    private WorkItem legal(AssessmentId id) {
        Review review = review(id);
        return items.open(id).stream()
                .filter(item -> item.subject().equals(Optional.of(review.id())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mails(PersonId person) {
        return jdbc.sql("select subject from mail where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
