package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class ApprovedStoryTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Advices advices;

    @Autowired
    private SignOffs signOffs;

    @Test
    void anApprovedProjectEntersTheRegisterWithTheSignature() {
        AssessmentId id = story.withDpo();
        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);

        company.as(company.dpo(), () -> advices.give(id, "Sound, with care.", List.of()));
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);

        company.as(
                company.executive("marketing"),
                () -> signOffs.sign(
                        id,
                        new SignOffDraft(
                                SignOff.Outcome.APPROVED,
                                "Worth it.",
                                "",
                                null,
                                Map.of(),
                                signOffs.fingerprint(id),
                                Company.PASSWORD)));

        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
        assertThat(story.get(id).entry()).isPresent();
    }
}
