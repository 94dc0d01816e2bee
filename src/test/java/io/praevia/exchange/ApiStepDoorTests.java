package io.praevia.exchange;

import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each step is taken over the API by the person whose step it is, and by nobody else, whatever they know of it. */
@PraeviaTest
class ApiStepDoorTests {

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Advices advices;

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void onlyThePrivacyOfficeRules() {
        AssessmentId id = story.screened();
        Map<String, Object> ruling = Map.of("step", "screening-ruling", "full", true, "reason", "The pilot will grow.");
        refusedForAllBut(company.privacyOfficer(), id, ruling);
        for (PersonId wrong : List.of(company.owner(), company.dpo(), company.auditor())) {
            api.post(wrong, "/assessments/" + id + "/screening/ruling", Map.of("full", false, "reason", "No."))
                    .isProblem(403, "not-allowed");
        }
        done(company.privacyOfficer(), id, ruling);
    }

    @Test
    void onlyTheDpoSaysWhatTheDpoThinks() {
        AssessmentId id = story.contested("evaluation", "large_scale");
        Map<String, Object> view = Map.of("step", "screening-view", "view", "Do the full assessment.");
        refusedForAllBut(company.dpo(), id, view);
        done(company.dpo(), id, view);
    }

    @Test
    void onlyTheDpoAdvises() {
        AssessmentId id = story.withDpo();
        Map<String, Object> advice = Map.of("step", "dpo-advice", "opinion", "Sound.", "points", List.of());
        refusedForAllBut(company.dpo(), id, advice);
        done(company.dpo(), id, advice);
    }

    @Test
    void onlyThePrivacyOfficeRecordsWhatTheAuthoritySaid() {
        AssessmentId id = story.inQuestionnaire();
        story.answerAll(id);
        story.rateRisks(id, 4);
        story.submit(id);
        story.approveAll(id);
        advise(id);
        Map<String, Object> asked =
                Map.of("step", "consultation", "submitted", Map.of("authority", "CNIL", "on", "2026-10-01"));
        refusedForAllBut(company.privacyOfficer(), id, asked);
        String task = task(id);
        api.post(company.privacyOfficer(), task + "/completion", asked).is(200);
    }

    @Test
    void onlyAnExecutiveWhoIsFreeSigns() {
        AssessmentId id = story.withDpo();
        advise(id);
        PersonId executive = company.executive("marketing");
        Map<String, Object> signature = Map.of(
                "step", "sign-off",
                "outcome", "approved",
                "reason", "The measures hold.",
                "seen", company.as(executive, () -> signOffs.fingerprint(id)),
                "password", Company.PASSWORD);
        refusedForAllBut(executive, id, signature);
        PersonId elsewhere = company.hire("far-executive", "finance", Role.EXECUTIVE);
        api.post(elsewhere, task(id) + "/completion", signature).isProblem(404, "not-found");
        done(executive, id, signature);
    }

    private void advise(AssessmentId id) {
        company.as(company.dpo(), () -> advices.give(id, "Sound.", List.of()));
    }

    /** The task does not exist for the others: not to be read, claimed, released or completed. */
    private void refusedForAllBut(PersonId right, AssessmentId id, Map<String, Object> body) {
        String task = task(id);
        Stream.of(
                        company.owner(),
                        company.otherOwner(),
                        company.reviewer("legal"),
                        company.executive("marketing"),
                        company.privacyOfficer(),
                        company.dpo(),
                        company.auditor(),
                        company.administrator())
                .filter(person -> !person.equals(right))
                .forEach(person -> {
                    api.get(person, task).isProblem(404, "not-found");
                    api.post(person, task + "/claim", Map.of()).isProblem(404, "not-found");
                    api.post(person, task + "/release", Map.of()).isProblem(404, "not-found");
                    api.post(person, task + "/completion", body).isProblem(404, "not-found");
                });
    }

    /** It works for the right person, and once. */
    private void done(PersonId right, AssessmentId id, Map<String, Object> body) {
        String task = task(id);
        api.post(right, task + "/completion", body).is(200);
        api.post(right, task + "/completion", body).isProblem(409, "conflict");
    }

    private String task(AssessmentId id) {
        return "/tasks/"
                + jdbc.sql("select id from work_item where assessment_id = ? and done_at is null")
                        .param(id.value())
                        .query(String.class)
                        .single();
    }
}
