package io.praevia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.life.EntryCovers;
import io.praevia.register.life.EntryStates;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PraeviaTest
class EntryLifeTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private EntryStates states;

    @Autowired
    private EntryCovers covers;

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Test
    void aDraftIsPutIntoUseRetiredAndBroughtBackEachWithItsReason() {
        EntryId entry = entry("draft", Map.of());
        act(() -> states.activate(entry, "It began."));
        act(() -> states.activate(entry, "Twice."));
        act(() -> states.retire(entry, "It ended."));
        assertThatThrownBy(() -> register(entry, "Changed")).isInstanceOf(Refused.Conflict.class);
        act(() -> states.restore(entry, "It goes on."));
        assertThat(versions(entry))
                .extracting(RegisterEntries.Version::act)
                .containsExactly("restored", "retired", "activated", "added");
        assertThat(versions(entry))
                .extracting(version -> version.facts().status())
                .containsExactly("active", "retired", "active", "draft");
    }

    @Test
    void aStepThatDoesNotFitOrHasNoReasonOrIsNotTheOfficesIsRefused() {
        EntryId entry = entry("active", Map.of());
        assertThatThrownBy(() -> act(() -> states.retire(entry, " "))).isInstanceOf(Refused.Invalid.class);
        EntryId draft = entry("draft", Map.of());
        assertThatThrownBy(() -> act(() -> states.restore(draft, "Why not"))).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> company.as(company.dpo(), () -> states.retire(entry, "It ended.")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> act(() -> states.retire(EntryId.random(), "It ended.")))
                .isInstanceOf(Refused.NotFound.class);
    }

    @Test
    void aDecisionWritesEveryEntryThatItsAssessmentCoversAndOnlyOnce() {
        EntryId covered = entry("active", Map.of(RegisterField.SYSTEMS, List.of("Old cabinet")));
        AssessmentId id = approvedAfter(assessment -> {
            act(() -> covers.cover(covered, reference(assessment)));
            act(() -> covers.cover(covered, reference(assessment)));
            assertThat(entry(covered).status()).isEqualTo("under-assessment");
        });
        RegisterEntries.Entry now = entry(covered);
        assertThat(now.status()).isEqualTo("active");
        assertThat(now.assessed()).isTrue();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.content().lines(RegisterField.SYSTEMS)).containsExactly("Old cabinet");
        EntryId late = entry("active", Map.of());
        act(() -> covers.cover(late, reference(id)));
        act(() -> covers.cover(late, reference(id)));
        assertThat(entry(late).version()).isEqualTo(2);
        assertThat(entry(late).assessed()).isTrue();
        assertThat(entry(covered).version()).isEqualTo(2);
        assertThatThrownBy(() -> act(() -> covers.uncover(covered, id))).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anEntryThatIsTakenOutOfAnAssessmentIsInUseAgain() {
        EntryId covered = entry("active", Map.of());
        AssessmentId id = story.inQuestionnaire();
        act(() -> covers.cover(covered, reference(id)));
        act(() -> covers.uncover(covered, id));
        act(() -> covers.uncover(covered, id));
        assertThat(entry(covered).status()).isEqualTo("active");
        assertThatThrownBy(() -> act(() -> covers.cover(covered, "PIA-1999-0001")))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aDecisionReplacesWhatWasAskedAndLeavesWhatTheOfficeKeeps() {
        AssessmentId id = approvedAfter(assessment -> {});
        EntryId written = entries.writtenBy(id).orElseThrow().entry();
        RegisterEntries.Entry first = entry(written);
        AssessmentId again = story.described();
        assertThat(first.content().lines(RegisterField.LEGAL_BASIS))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("Art. 6(1)("));
        company.as(
                company.privacyOfficer(),
                () -> register.change(
                        written,
                        first.version(),
                        first.name(),
                        new EntryContent(Map.of(
                                RegisterField.SYSTEMS, List.of("CRM"), RegisterField.DESCRIPTION, List.of("By hand"))),
                        "Systems are known now."));
        company.as(
                company.privacyOfficer(),
                () -> register.enter(
                        java.util.Optional.of(written),
                        "Again",
                        new DepartmentId("marketing"),
                        new Register.NewVersion(
                                new EntryContent(Map.of(RegisterField.DESCRIPTION, List.of("Answered"))),
                                "Decided again",
                                java.util.Optional.of(again),
                                company.privacyOfficer(),
                                null)));
        assertThat(entry(written).content().lines(RegisterField.SYSTEMS)).containsExactly("CRM");
        assertThat(entry(written).content().lines(RegisterField.DESCRIPTION)).containsExactly("Answered");
    }

    private AssessmentId approvedAfter(java.util.function.Consumer<AssessmentId> meanwhile) {
        AssessmentId id = story.answered();
        meanwhile.accept(id);
        story.rateRisks(id, 1);
        story.submit(id);
        story.approveAll(id);
        signing.advise(id, "Go on.");
        signing.sign(id, SignOff.Outcome.APPROVED);
        Awaitility.await().until(() -> entries.writtenBy(id).isPresent());
        return id;
    }

    private void register(EntryId entry, String name) {
        act(() -> register.change(entry, entry(entry).version(), name, new EntryContent(Map.of()), "Why not."));
    }

    private String reference(AssessmentId id) {
        return story.get(id).reference();
    }

    private List<RegisterEntries.Version> versions(EntryId entry) {
        return office(() -> entries.versions(entry));
    }

    private RegisterEntries.Entry entry(EntryId entry) {
        return office(() -> entries.get(entry));
    }

    private EntryId entry(String status, Map<RegisterField, List<String>> fields) {
        EntryFacts facts = EntryFacts.active("Entry " + UUID.randomUUID(), new DepartmentId("marketing"))
                .with(status);
        return office(() -> register.add(facts, new EntryContent(fields), "First look"));
    }

    private void act(Runnable act) {
        company.as(company.privacyOfficer(), act);
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
