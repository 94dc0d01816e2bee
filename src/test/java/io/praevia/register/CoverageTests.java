package io.praevia.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.life.EntryCovers;
import io.praevia.register.life.EntryStates;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of processing without a valid approved assessment, after everything that can happen to an entry. */
@PraeviaTest
class CoverageTests {

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private EntryStates states;

    @Autowired
    private EntryCovers covers;

    @Autowired
    private Clock clock;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "cover" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatIsInUseIsListedUntilItIsApprovedAndAgainWhenTheDayHasPassed() {
        EntryId entry = entry();
        assertThat(listed()).isTrue();
        decide(covering(entry), SignOff.Outcome.APPROVED);
        assertThat(listed()).isFalse();
        review(entry, LocalDate.now(clock));
        assertThat(listed()).isFalse();
        review(entry, LocalDate.now(clock).minusDays(1));
        assertThat(listed()).isTrue();
        decide(covering(entry), SignOff.Outcome.APPROVED);
        assertThat(listed()).isFalse();
    }

    @Test
    void aRejectedOrWithdrawnAssessmentChangesNothing() {
        EntryId entry = entry();
        decide(covering(entry), SignOff.Outcome.REJECTED);
        assertThat(listed()).isTrue();
        withdraw(covering(entry));
        assertThat(listed()).isTrue();
        decide(covering(entry), SignOff.Outcome.APPROVED);
        decide(covering(entry), SignOff.Outcome.REJECTED);
        withdraw(covering(entry));
        assertThat(listed()).isFalse();
        assertThat(office(() -> entries.get(entry)).status()).isEqualTo("active");
    }

    @Test
    void anApprovalHoldsWhileTheEntryIsAssessedAgainAndOfTwoAssessmentsEitherCounts() {
        EntryId entry = entry();
        AssessmentId first = covering(entry);
        AssessmentId second = covering(entry);
        assertThat(listed()).isTrue();
        decide(first, SignOff.Outcome.APPROVED);
        assertThat(office(() -> entries.get(entry)).status()).isEqualTo("under-assessment");
        assertThat(listed()).isFalse();
        decide(second, SignOff.Outcome.REJECTED);
        assertThat(office(() -> entries.get(entry)).status()).isEqualTo("active");
        assertThat(listed()).isFalse();
    }

    @Test
    void draftsAndRetiredEntriesRunNothingAndAChangeByHandKeepsTheApproval() {
        EntryId entry = entry();
        act(() -> states.retire(entry, "Ended."));
        assertThat(listed()).isFalse();
        act(() -> states.restore(entry, "Begins again."));
        assertThat(listed()).isTrue();
        decide(covering(entry), SignOff.Outcome.CONDITIONALLY_APPROVED);
        RegisterEntries.Entry now = office(() -> entries.get(entry));
        act(() -> register.change(entry, now.version(), now.name(), new EntryContent(Map.of()), "Corrected."));
        assertThat(listed()).isFalse();
        EntryFacts draft =
                EntryFacts.active(mark + " draft", new DepartmentId("it")).with("draft");
        office(() -> register.add(draft, new EntryContent(Map.of()), "First"));
        assertThat(listed()).isFalse();
    }

    private boolean listed() {
        return !office(() -> entries.search(new Filter(mark, null, null, true))).isEmpty();
    }

    private EntryId entry() {
        return office(() -> register.add(mark, new DepartmentId("marketing"), new EntryContent(Map.of()), "First"));
    }

    private AssessmentId covering(EntryId entry) {
        AssessmentId id = story.answered();
        act(() -> covers.cover(entry, story.get(id).reference()));
        return id;
    }

    private void decide(AssessmentId id, SignOff.Outcome outcome) {
        story.rateRisks(id, 1);
        story.submit(id);
        story.approveAll(id);
        signing.advise(id, "Go on.");
        signing.sign(id, outcome);
        if (outcome != SignOff.Outcome.REJECTED) {
            Awaitility.await().until(() -> entries.writtenBy(id).isPresent());
        }
    }

    private void withdraw(AssessmentId id) {
        company.as(company.owner(), () -> assessments.withdraw(id, "Not needed."));
    }

    private void review(EntryId entry, LocalDate day) {
        RegisterEntries.Entry now = office(() -> entries.get(entry));
        act(() -> register.change(entry, now.version(), now.facts().reviewedOn(day), now.content(), "Another day."));
    }

    private void act(Runnable act) {
        company.as(company.privacyOfficer(), act);
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
