package io.praevia.workflow.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.submission.Submissions;
import io.praevia.audit.AuditLog;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deputy acts between two days, in another's name, and never on both sides. */
@PraeviaTest
class DeputyStoryTests {

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private Absences absences;

    @Autowired
    private People people;

    @Autowired
    private WorkItems items;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Advices advices;

    @Autowired
    private AuditLog trail;

    @Autowired
    private Submissions submissions;

    @Autowired
    private AssessmentProcess process;

    @Autowired
    private MovableClock clock;

    private final List<UUID> planned = new ArrayList<>();
    private final List<PersonId> whose = new ArrayList<>();

    @AfterEach
    void endEverything() {
        clock.reset();
        for (int i = 0; i < planned.size(); i++) {
            UUID absence = planned.get(i);
            PersonId person = whose.get(i);
            company.as(company.administrator(), () -> absences.endFor(person, absence));
        }
    }

    @Test
    void aDeputyActsFromTheFirstDayToTheLastAndNotOutside() {
        AssessmentId id = story.inReview();
        PersonId lena = company.reviewer("customer-care");
        PersonId nils = company.hire("Nils", "finance");
        LocalDate first = people.today().plusDays(3);
        plan(lena, new AbsenceDraft(nils, true, first, first.plusDays(5)));

        assertThat(waitsFor(nils, id)).isFalse();
        clock.move(Duration.ofDays(3));
        assertThat(waitsFor(nils, id)).isTrue();
        assertThat(waits(id)).contains("acts for them", "Nils");
        clock.move(Duration.ofDays(5));
        assertThat(waitsFor(nils, id)).isTrue();
        clock.move(Duration.ofDays(1));
        assertThat(waitsFor(nils, id)).isFalse();
        assertThatThrownBy(() -> approve(nils, review(id, "customer-care"))).isInstanceOf(Refused.class);
    }

    @Test
    void theTrailAndTheReviewNameTheDeputyAndTheHolder() {
        AssessmentId id = story.inReview();
        PersonId lena = company.reviewer("legal");
        PersonId nils = company.hire("Nils", "finance");
        plan(lena, new AbsenceDraft(nils, true, null, null));
        Review review = review(id, "legal");
        approve(nils, review);
        Review done = company.as(company.privacyOfficer(), () -> reviews.get(review.id()));
        assertThat(done.reviewer()).contains(nils);
        assertThat(done.inPlaceOf()).contains(lena);
        assertThat(trail.of(id))
                .filteredOn(line -> line.action().equals("review.completed"))
                .allSatisfy(line -> assertThat(line.facts()).containsEntry("for", lena.toString()));
        assertThat(items.finished(id))
                .filteredOn(finished -> finished.by().equals(nils))
                .extracting(WorkItems.Finished::inPlaceOf)
                .containsExactly(java.util.Optional.of(lena));
    }

    @Test
    void whatAnAbsentPersonClaimedIsFreeAndComesBackAfterwards() {
        AssessmentId id = story.inReview();
        PersonId away = company.hire("Away", "legal", Role.REVIEWER);
        Review review = review(id, "legal");
        company.as(away, () -> desk.claim(review.id(), true));
        assertThat(waitsFor(company.reviewer("legal"), id)).isFalse();
        LocalDate tomorrow = people.today().plusDays(1);
        plan(away, new AbsenceDraft(null, true, tomorrow, tomorrow));
        clock.move(Duration.ofDays(1));
        assertThat(waitsFor(company.reviewer("legal"), id)).isTrue();
        clock.move(Duration.ofDays(1));
        assertThat(waitsFor(company.reviewer("legal"), id)).isFalse();
    }

    @Test
    void aDeputysClaimHoldsNobodyUpWhenTheirTimeIsOver() {
        AssessmentId id = story.inReview();
        PersonId lena = company.reviewer("legal");
        PersonId nils = company.hire("Nils", "finance");
        plan(lena, new AbsenceDraft(nils, true, null, people.today()));
        Review review = review(id, "legal");
        company.as(nils, () -> desk.claim(review.id(), true));
        clock.move(Duration.ofDays(1));
        assertThat(waitsFor(lena, id)).isTrue();
        assertThatCode(() -> approve(lena, review)).doesNotThrowAnyException();
    }

    @Test
    void whoSubmittedForTheOwnerNeitherReviewsNorSigns() {
        AssessmentId id = story.answered();
        PersonId lawyer = company.hire("Lawyer", "legal", Role.REVIEWER);
        UUID deputy = plan(company.owner(), new AbsenceDraft(lawyer, true, null, null));
        company.as(lawyer, () -> submissions.submit(id));
        company.as(company.administrator(), () -> absences.endFor(company.owner(), deputy));
        assertThatThrownBy(() -> approve(lawyer, review(id, "legal"))).isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void aDeputyOfTheDpoAdvisesButNeverApproves() {
        AssessmentId id = story.inReview();
        PersonId executive = company.executive("marketing");
        plan(company.dpo(), new AbsenceDraft(executive, true, null, null));
        PersonId lawyer = company.hire("Lawyer", "legal", Role.REVIEWER);
        plan(company.hire("Second", "privacy", Role.DPO), new AbsenceDraft(lawyer, true, null, null));
        assertThatThrownBy(() -> approve(lawyer, review(id, "legal"))).isInstanceOf(Refused.NotAllowed.class);
        story.approveAll(id);
        company.as(executive, () -> advices.give(id, "Keep the period short.", List.of()));
        assertThat(advices.of(id).get(0).inPlaceOf()).contains(company.dpo());
        assertThatThrownBy(() -> signing.signAs(executive, id, SignOff.Outcome.APPROVED))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void absencesDoNotOverlapAndADeputyIsSomebodyElse() {
        PersonId me = company.hire("Me", "legal");
        LocalDate today = people.today();
        plan(me, new AbsenceDraft(null, true, today, today.plusDays(3)));
        assertThatThrownBy(() -> plan(me, new AbsenceDraft(null, true, today.plusDays(3), null)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> plan(me, new AbsenceDraft(me, true, today.plusDays(9), null)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> plan(me, new AbsenceDraft(null, false, today.plusDays(9), null)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(
                        company.owner(),
                        () -> absences.planFor(me, new AbsenceDraft(null, true, today.plusDays(9), null))))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private UUID plan(PersonId person, AbsenceDraft draft) {
        UUID absence = company.as(company.administrator(), () -> absences.planFor(person, draft));
        planned.add(absence);
        whose.add(person);
        return absence;
    }

    private boolean waitsFor(PersonId person, AssessmentId id) {
        return company.as(person, () -> items.mine()).stream()
                .map(WorkItem::assessment)
                .anyMatch(id::equals);
    }

    private String waits(AssessmentId id) {
        return process.open(id).stream().map(step -> step.waitsFor().english()).reduce("", String::concat);
    }

    private Review review(AssessmentId id, String department) {
        return story.openReviews(id).stream()
                .filter(review -> review.department().value().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private void approve(PersonId person, Review review) {
        company.as(person, () -> desk.complete(review.id(), Verdict.APPROVE, "", ""));
    }
}
