package io.praevia.decision.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.praevia.assessment.Phase;
import io.praevia.clock.OrganisationTime;
import io.praevia.decision.consultation.AuthorityPoints.Handling;
import io.praevia.decision.consultation.Consultation.Done;
import io.praevia.decision.consultation.Consultation.Outcome;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.record.making.RegimePacks;
import io.praevia.review.Comment;
import io.praevia.review.Rework;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Packet, letters, the authority's advice and its points. */
@PraeviaTest
class ConsultationFileTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Signing signing;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Packets packets;

    @Autowired
    private Letters letters;

    @Autowired
    private AuthorityPoints points;

    @Autowired
    private RegimePacks packs;

    @Autowired
    private OrganisationTime time;

    @Autowired
    private Rework rework;

    @Test
    void thePacketStaysAsItWasSentWhateverIsRecordedAfterwards() {
        AssessmentId id = signing.toConsult();
        UUID first = UUID.randomUUID();
        send(id, first);
        send(id, first);
        assertThat(letters.of(id)).hasSize(1);
        byte[] sent = content(id, first);
        assertThat(sent).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        company.as(company.privacyOfficer(), () -> consultations.submitted(id, "BayLDA", time.today(), null));
        byte[] now = company.as(company.privacyOfficer(), () -> packs.pdf(id, "consultation", Locale.ENGLISH));
        assertThat(now).isNotEqualTo(sent);
        assertThat(content(id, first)).isEqualTo(sent);
        assertThat(letters.of(id).get(0).file().orElseThrow().size()).isEqualTo(sent.length);
        send(id, UUID.randomUUID());
        assertThat(letters.of(id)).extracting(Letter::kind).containsExactly(Letter.Kind.PACKET, Letter.Kind.PACKET);
    }

    @Test
    void strangersReadNoLetterAndOnlyTheOfficeWritesOne() {
        AssessmentId id = signing.toConsult();
        UUID letter = record(id, Letter.Kind.SENT, upload("plan.txt", "Our plan"));
        assertThat(company.as(company.owner(), () -> letters.content(id, letter)))
                .asString()
                .isEqualTo("Our plan");
        assertThatThrownBy(() -> company.as(company.otherOwner(), () -> letters.content(id, letter)))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> company.as(company.owner(), () -> letters.strike(id, letter, "Mine")))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(
                        company.dpo(),
                        () -> packets.send(
                                id, new Packets.Draft(UUID.randomUUID(), "CNIL", time.today(), ""), Locale.ENGLISH)))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void aFileWhoseContentIsNotWhatItsNameSaysIsRefused() {
        AssessmentId id = signing.toConsult();
        assertThatThrownBy(() -> record(id, Letter.Kind.SENT, upload("plan.pdf", "Not a PDF")))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(letters.of(id)).isEmpty();
    }

    @Test
    void aStruckLetterStaysVisibleWithTheReason() {
        AssessmentId id = signing.toConsult();
        UUID letter = record(id, Letter.Kind.RECEIVED, null);
        company.as(company.privacyOfficer(), () -> letters.strike(id, letter, "For another case."));
        company.as(company.privacyOfficer(), () -> letters.strike(id, letter, "Twice."));
        assertThat(letters.of(id).get(0).struck().orElseThrow().reason()).isEqualTo("For another case.");
    }

    @Test
    void everyPointOfTheAdviceIsHandledBeforeTheDecision() {
        AssessmentId id = received();
        answered(id, Outcome.ADVICE, "Tell people first.", "Delete after a year.");
        assertThat(story.get(id).phase()).isEqualTo(Phase.CONSULTATION);
        List<Consultation.Point> open = consultations.find(id).orElseThrow().points();
        Map<UUID, Handling> handling = new HashMap<>();
        handling.put(open.get(0).id(), new Handling(Done.FOLLOWED, "A notice goes out."));
        assertThatThrownBy(() -> handle(id, handling, true))
                .asInstanceOf(type(Refused.Invalid.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("point-" + open.get(1).id()));
        handle(id, handling, false);
        answered(id, Outcome.ADVICE, "Delete after a year.", "Tell people first.");
        List<Consultation.Point> corrected =
                consultations.find(id).orElseThrow().points();
        assertThat(corrected.get(1).handled()).map(Consultation.Handled::how).contains("A notice goes out.");
        handle(id, Map.of(corrected.get(0).id(), new Handling(Done.NOT_FOLLOWED, "The law says ten.")), true);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        assertThatThrownBy(() -> handle(id, handling, true)).isInstanceOf(Refused.Conflict.class);
        signing.sign(id, SignOff.Outcome.APPROVED);
    }

    @Test
    void whatTheAuthorityProhibitsNobodyApproves() {
        AssessmentId id = received();
        answered(id, Outcome.PROHIBITED);
        for (SignOff.Outcome outcome : List.of(SignOff.Outcome.APPROVED, SignOff.Outcome.CONDITIONALLY_APPROVED)) {
            assertThatThrownBy(() -> signing.sign(id, outcome))
                    .asInstanceOf(type(Refused.Invalid.class))
                    .satisfies(e -> assertThat(e.problems().get(0).message()).contains("prohibited"));
        }
        signing.sign(id, SignOff.Outcome.REJECTED);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REJECTED);
    }

    @Test
    void aLetterThatArrivesBeforeTheSignatureIsReadFirst() {
        AssessmentId id = received();
        answered(id, Outcome.NO_OBJECTION);
        String seen = signing.fingerprint(id);
        record(id, Letter.Kind.RECEIVED, null);
        assertThat(signing.fingerprint(id)).isNotEqualTo(seen);
        assertThatThrownBy(() -> record(id, Letter.Kind.REQUEST, null)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aSecondConsultationStartsAnewAndKeepsTheFirstAnswerAsALetter() {
        AssessmentId id = received();
        answered(id, Outcome.ADVICE, "Tell people first.");
        UUID point = consultations.find(id).orElseThrow().points().get(0).id();
        handle(id, Map.of(point, new Handling(Done.FOLLOWED, "A notice goes out.")), true);
        assertThat(consultations.again(id)).isFalse();
        signing.sign(id, SignOff.Outcome.BACK_TO_OWNER);
        company.as(
                company.owner(),
                () -> rework.points(id).stream()
                        .filter(Comment::owed)
                        .forEach(owed -> rework.answer(id, owed.id(), "Done: see the answer.")));
        story.submit(id);
        story.approveAll(id);
        signing.advise(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.CONSULTATION);
        assertThat(consultations.again(id)).isTrue();
        assertThatThrownBy(() -> answered(id, Outcome.NO_OBJECTION)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> handle(id, Map.of(), true)).isInstanceOf(Refused.Conflict.class);

        company.as(company.privacyOfficer(), () -> consultations.submitted(id, "CNIL", time.today(), null));
        assertThat(consultations.again(id)).isFalse();
        assertThat(consultations.find(id).orElseThrow().answer()).isEmpty();
        assertThat(letters.of(id))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("In writing.", "1. Tell people first.", "Followed: A notice goes out."));
        answered(id, Outcome.NO_OBJECTION);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
    }

    private AssessmentId received() {
        AssessmentId id = signing.toConsult();
        company.as(company.privacyOfficer(), () -> consultations.submitted(id, "CNIL", time.today(), null));
        return id;
    }

    private void answered(AssessmentId id, Outcome outcome, String... said) {
        var draft = new Consultations.AnswerDraft(outcome, "In writing.", time.today(), List.of(said));
        company.as(company.privacyOfficer(), () -> consultations.answered(id, draft));
    }

    private void handle(AssessmentId id, Map<UUID, Handling> handling, boolean goOn) {
        company.as(company.privacyOfficer(), () -> points.handle(id, handling, goOn));
    }

    private void send(AssessmentId id, UUID packet) {
        company.as(
                company.privacyOfficer(),
                () -> packets.send(
                        id, new Packets.Draft(packet, "CNIL", time.today(), "More follows."), Locale.ENGLISH));
    }

    private UUID record(AssessmentId id, Letter.Kind kind, Letter.Upload file) {
        UUID letter = UUID.randomUUID();
        company.as(
                company.privacyOfficer(),
                () -> letters.record(id, new Letter.Draft(letter, kind, time.today(), "About us", "", file)));
        return letter;
    }

    private byte[] content(AssessmentId id, UUID letter) {
        return company.as(company.owner(), () -> letters.content(id, letter));
    }

    private static Letter.Upload upload(String name, String content) {
        return new Letter.Upload(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
