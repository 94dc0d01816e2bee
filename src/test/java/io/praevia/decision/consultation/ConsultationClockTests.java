package io.praevia.decision.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.clock.OrganisationTime;
import io.praevia.decision.consultation.ConsultationStops.Draft;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** GDPR Art. 36(2): eight weeks, six more if told within a month, and the days on which the clock stood still. */
@PraeviaTest
class ConsultationClockTests {

    @Autowired
    private Company company;

    @Autowired
    private Signing signing;

    @Autowired
    private Consultations consultations;

    @Autowired
    private ConsultationStops stops;

    @Autowired
    private Letters letters;

    @Autowired
    private AssessmentProcess process;

    @Autowired
    private OrganisationTime time;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void anExtensionCountsOnTheLastDayOfTheMonthAndNotADayLater() {
        AssessmentId id = signing.toConsult();
        LocalDate received = LocalDate.of(2026, 1, 31);
        submitted(id, received, null);
        assertThat(known(id).dueOn()).isEqualTo("2026-03-28");
        assertThat(known(id).extensionPossibleUntil()).isEqualTo("2026-02-28");
        submitted(id, received, LocalDate.of(2026, 2, 28));
        assertThat(known(id).dueOn()).isEqualTo("2026-05-09");
        assertThat(due(id)).contains(time.endOf(LocalDate.of(2026, 5, 9)));
        submitted(id, received, LocalDate.of(2026, 3, 1));
        assertThat(known(id).extended()).isFalse();
        assertThat(known(id).extensionNotifiedOn()).contains(LocalDate.of(2026, 3, 1));
        assertThat(due(id)).contains(time.endOf(LocalDate.of(2026, 3, 28)));
    }

    @Test
    void daysThatTwoStopsShareCountOnceAndAStruckStopCountsNothing() {
        AssessmentId id = signing.toConsult();
        LocalDate received = LocalDate.of(2026, 9, 1);
        submitted(id, received, null);
        stop(id, UUID.randomUUID(), LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 24));
        UUID second = UUID.randomUUID();
        stop(id, second, LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 26));
        stop(id, second, LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 26));
        assertThat(known(id).stops()).hasSize(2);
        assertThat(known(id).dueOn()).isEqualTo(received.plusWeeks(8).plusDays(12));
        company.as(company.privacyOfficer(), () -> stops.strike(id, second, "Counted twice."));
        assertThat(known(id).dueOn()).isEqualTo(received.plusWeeks(8).plusDays(10));
        assertThat(due(id)).contains(time.endOf(received.plusWeeks(8).plusDays(10)));
    }

    @Test
    void aRequestStopsTheClockAndTheReplyLetsItRunOn() {
        AssessmentId id = signing.toConsult();
        LocalDate received = time.today();
        submitted(id, received, null);
        clock.move(Duration.ofDays(5));
        UUID request = letter(id, Letter.Kind.REQUEST, "They wait for the contract");
        assertThat(known(id).still()).isTrue();
        assertThat(due(id)).isEmpty();
        clock.move(Duration.ofDays(7));
        assertThat(known(id).dueOn()).isEqualTo(received.plusWeeks(8).plusDays(7));
        assertThatThrownBy(() -> letter(id, Letter.Kind.REQUEST, "And the annex"))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(letters.of(id)).extracting(Letter::id).containsExactly(request);
        UUID reply = letter(id, Letter.Kind.REPLY, "The contract");
        assertThat(due(id)).contains(time.endOf(received.plusWeeks(8).plusDays(7)));
        assertThatThrownBy(() -> letter(id, Letter.Kind.REPLY, "Again")).isInstanceOf(Refused.Conflict.class);
        company.as(company.privacyOfficer(), () -> letters.strike(id, reply, "It was never sent."));
        assertThat(due(id)).isEmpty();
        company.as(company.privacyOfficer(), () -> letters.strike(id, request, "It was for somebody else."));
        assertThat(due(id)).contains(time.endOf(received.plusWeeks(8)));
    }

    @Test
    void aStopNeedsAReasonAndADayWithinTheConsultation() {
        AssessmentId id = signing.toConsult();
        assertThatThrownBy(() -> stop(id, UUID.randomUUID(), time.today(), null))
                .isInstanceOf(Refused.Conflict.class);
        submitted(id, time.today().minusDays(3), null);
        assertThatThrownBy(() -> stop(id, UUID.randomUUID(), time.today().minusDays(4), null))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> stop(id, UUID.randomUUID(), time.today().plusDays(1), null))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(
                        company.dpo(), () -> stops.stop(id, new Draft(UUID.randomUUID(), time.today(), null, "Mine"))))
                .isInstanceOf(Refused.NotAllowed.class);
        stop(id, UUID.randomUUID(), time.today(), null);
        assertThatThrownBy(() -> company.as(
                        company.privacyOfficer(),
                        () -> stops.resume(id, time.today().minusDays(2))))
                .isInstanceOf(Refused.Invalid.class);
        company.as(company.privacyOfficer(), () -> stops.resume(id, time.today()));
        assertThat(known(id).still()).isFalse();
    }

    private void submitted(AssessmentId id, LocalDate on, LocalDate extension) {
        company.as(company.privacyOfficer(), () -> consultations.submitted(id, "CNIL", on, extension));
    }

    private void stop(AssessmentId id, UUID stop, LocalDate from, LocalDate until) {
        company.as(company.privacyOfficer(), () -> stops.stop(id, new Draft(stop, from, until, "They wait for us")));
    }

    private UUID letter(AssessmentId id, Letter.Kind kind, String subject) {
        UUID letter = UUID.randomUUID();
        company.as(
                company.privacyOfficer(),
                () -> letters.record(id, new Letter.Draft(letter, kind, time.today(), subject, "", null)));
        return letter;
    }

    private Consultation known(AssessmentId id) {
        return consultations.find(id).orElseThrow();
    }

    private Optional<Instant> due(AssessmentId id) {
        return process.open(id).get(0).dueAt();
    }
}
