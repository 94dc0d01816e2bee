package io.praevia.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.review.Verdict;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody follows every link, light and dark, on a desk and on a phone. */
class EveryPageTests extends BrowserTest {

    private static final String[] STARTS = {"/", "/search?q=Loyalty", "/verify", "/status", "/accessibility", "/help"};

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Register register;

    @Test
    void noPageHasABarrierIsTooWideOrLeadsNowhere() {
        oneOfEachPhase();
        Set<String> kinds = new HashSet<>();
        List<String> faults = new ArrayList<>();
        everybody().forEach((name, person) -> {
            new Walk(signedIn(person), kinds).from(STARTS).forEach(fault -> faults.add(name + " " + fault));
        });
        assertThat(faults).isEmpty();
        assertThat(complaints).isEmpty();
        assertThat(kinds)
                .as("what the walk must have reached")
                .contains(
                        "/assessments/*/check",
                        "/assessments/*/screening",
                        "/assessments/*/screening/ruling",
                        "/assessments/*/questionnaire/*",
                        "/assessments/*/rework",
                        "/assessments/*/advice",
                        "/assessments/*/consultation",
                        "/assessments/*/sign-off",
                        "/assessments/*/withdraw",
                        "/register/*/edit",
                        "/register/shared/party",
                        "/register/shared/party/duplicates",
                        "/register/transfers",
                        "/register/privacy",
                        "/register/privacy/statement/en",
                        "/register/privacy/entries/*",
                        "/register/imports");
    }

    private Map<String, PersonId> everybody() {
        Map<String, PersonId> everybody = new LinkedHashMap<>();
        everybody.put("owner", company.owner());
        everybody.put("privacy officer", company.privacyOfficer());
        everybody.put("reviewer", company.reviewer("legal"));
        everybody.put("DPO", company.dpo());
        everybody.put("executive", company.executive("marketing"));
        everybody.put("auditor", company.auditor());
        everybody.put("administrator", company.administrator());
        return everybody;
    }

    private void oneOfEachPhase() {
        company.as(
                company.privacyOfficer(),
                () -> register.add("Payroll", new DepartmentId("hr"), new EntryContent(Map.of()), "Known."));
        story.described();
        story.screened();
        story.contested("evaluation", "large_scale");
        story.answered();
        AssessmentId reworked = story.inReview();
        story.openReviews(reworked).forEach(review -> story.review(review, Verdict.REQUEST_CHANGES));
        reviewed(1);
        AssessmentId decided = reviewed(1);
        signing.advise(decided, "Tell people first.");
        AssessmentId risky = reviewed(4);
        signing.advise(risky, "Ask the authority.");
        Awaitility.await().until(() -> story.get(risky).phase() == Phase.CONSULTATION);
        story.inReview();
    }

    private AssessmentId reviewed(int residual) {
        AssessmentId id = story.answered();
        story.rateRisks(id, residual);
        story.submit(id);
        story.openReviews(id).forEach(review -> story.review(review, Verdict.APPROVE));
        Awaitility.await().until(() -> story.get(id).phase() == Phase.DPO_ADVICE);
        return id;
    }
}
