package io.praevia.support;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** The last steps of a story: advice, consultation, signature. */
@TestComponent
public class Signing {

    private final Company company;
    private final Advices advices;
    private final Consultations consultations;
    private final SignOffs signOffs;
    private final Story story;

    Signing(Company company, Advices advices, Consultations consultations, SignOffs signOffs, Story story) {
        this.company = company;
        this.advices = advices;
        this.consultations = consultations;
        this.signOffs = signOffs;
        this.story = story;
    }

    /** The DPO advises with these points. */
    public void advise(AssessmentId id, String... points) {
        company.as(company.dpo(), () -> advices.give(id, "Sound, if the points are kept.", List.of(points)));
    }

    /** Every risk stays very high, so the authority is asked. */
    public AssessmentId toConsult() {
        AssessmentId id = story.inQuestionnaire();
        story.answerAll(id);
        story.rateRisks(id, 4);
        story.submit(id);
        story.approveAll(id);
        advise(id);
        return id;
    }

    /** Of everything that the executive of marketing would sign. */
    public String fingerprint(AssessmentId id) {
        return company.as(company.executive("marketing"), () -> signOffs.fingerprint(id));
    }

    /** The privacy officer asks the authority and records its answer. */
    public void consult(AssessmentId id, Consultation.Outcome outcome) {
        LocalDate asked = LocalDate.of(2026, 9, 1);
        company.as(company.privacyOfficer(), () -> {
            consultations.submitted(id, "CNIL", asked, null);
            consultations.answered(
                    id, new Consultations.AnswerDraft(outcome, "Written answer.", asked.plusWeeks(6), List.of()));
        });
    }

    /** The executive of marketing decides; every point of advice is accepted. */
    public void sign(AssessmentId id, SignOff.Outcome outcome) {
        signAs(company.executive("marketing"), id, outcome);
    }

    /** Somebody decides; every point of advice is accepted. */
    public void signAs(PersonId person, AssessmentId id, SignOff.Outcome outcome) {
        company.as(person, () -> signOffs.sign(id, draft(id, outcome, Company.PASSWORD)));
    }

    /** A complete draft of the current person. */
    public SignOffDraft draft(AssessmentId id, SignOff.Outcome outcome, String password) {
        Map<UUID, SignOffDraft.Handling> accepted = advices.newest(id).map(Advice::points).orElse(List.of()).stream()
                .collect(Collectors.toMap(Advice.Point::id, point -> new SignOffDraft.Handling(true, "We do so.")));
        return new SignOffDraft(
                outcome,
                "The benefit outweighs the risk.",
                "Tell people first.",
                null,
                accepted,
                signOffs.fingerprint(id),
                password);
    }
}
