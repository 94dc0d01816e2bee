package io.praevia.renewal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.notification.Mails;
import io.praevia.register.RegisterField;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewal.State;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Renewing;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and the API of rounds, of incidents and of the office. */
@PraeviaTest
class RenewalPageTests {

    @Autowired
    private Renewing renewing;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private WorkItems items;

    @Autowired
    private Mails mails;

    @Autowired
    private Api api;

    @Autowired
    private Clock clock;

    private final Visit visit;

    RenewalPageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void theOwnerReadsWhatIsTouchedAnswersLineByLineAndTheOfficeConfirms() {
        AssessmentId id = renewing.approved(80);
        renewing.write(id, RegisterField.RECIPIENTS, "A new printer in Lyon");
        Renewal round = renewing.round(id);
        assertThat(visit.open(company.owner(), round.href()).body())
                .contains("A new printer in Lyon", "Approved answer", "name=\"lines\"", "name=\"seen\"");
        assertThat(visit.open(company.otherOwner(), round.href()).status()).isEqualTo(404);
        assertThat(visit.open(company.privacyOfficer(), "/register/" + entry(id))
                        .body())
                .contains(round.href(), "Asked whether the approval still holds");
        assertThat(visit.open(company.owner(), "/assessments/" + id).body()).contains(round.href());
        assertThat(company.as(company.owner(), () -> items.mine(Optional.empty(), 10_000)))
                .as("My work, beyond its first page too")
                .extracting(WorkItem::href)
                .contains(round.href());

        Visit.Answer refused = answer(round, "holds", "reason", "A reason that <b>stays</b>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A reason that &lt;b&gt;stays&lt;/b&gt;", "not ticked");
        Renewal old = round;
        renewing.incident(id, "A parcel was lost.");
        assertThat(mails(
                        company.owner(),
                        "another reason to look at " + story.get(id).reference()))
                .isEqualTo(1);
        assertThat(answerAll(old).status()).isEqualTo(409);
        assertThat(answerAll(renewing.round(id)).location()).isEqualTo(round.href());
        assertThat(renewing.round(id).state()).isEqualTo(State.ANSWERED);

        assertThat(visit.open(company.privacyOfficer(), round.href()).body()).contains("name=\"nextReview\"");
        assertThat(verdict(round, "confirm", "nextReview", "2020-01-01").status())
                .isEqualTo(422);
        assertThat(verdict(round, "confirm", "nextReview", "soon").status()).isEqualTo(422);
        assertThat(verdict(round, "missing", "what", " ").status()).isEqualTo(422);
        assertThat(verdict(round, "dance").status()).isEqualTo(422);
        assertThat(verdict(round, "confirm", "nextReview", day(300)).status()).isEqualTo(302);
        assertThat(visit.open(company.owner(), "/register/" + entry(id)).body())
                .contains("nothing material has changed")
                .doesNotContain("Asked whether the approval still holds");
    }

    @Test
    void somethingChangedLeadsToTheNewAssessmentWhichSaysWhy() {
        AssessmentId id = renewing.approved(80);
        renewing.incident(id, "A supplier was bought.");
        Renewal round = renewing.round(id);
        assertThat(answer(round, "changed", "reason", " ").status()).isEqualTo(422);
        String next =
                answer(round, "changed", "reason", "Its owner is elsewhere.").location();
        assertThat(next).startsWith("/assessments/").isNotEqualTo("/assessments/" + id);
        assertThat(visit.open(company.owner(), next).body()).contains(round.href(), "Its owner is elsewhere.");
        assertThat(visit.open(company.owner(), round.href()).body()).contains(next);
    }

    @Test
    void incidentsAreReportedOnTheEntry() {
        AssessmentId id = renewing.approved(80);
        String page = "/register/" + entry(id) + "/incident";
        assertThat(visit.open(company.owner(), page).status()).isEqualTo(403);
        assertThat(visit.open(company.owner(), "/register/" + entry(id)).body()).doesNotContain(page);
        assertThat(visit.open(company.reviewer("security"), "/register/" + entry(id))
                        .body())
                .contains(page);
        assertThat(visit.open(company.reviewer("security"), page).status()).isEqualTo(200);
        Visit.Answer refused =
                visit.send(company.reviewer("security"), page, "what", "Lost", "happenedOn", "yesterday");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Lost");
        assertThat(visit.send(company.reviewer("security"), page, "what", "Lost", "happenedOn", day(0))
                        .status())
                .isEqualTo(302);
        assertThat(renewing.round(id).state()).isEqualTo(State.ASKED);
    }

    @Test
    void theOfficeListsRoundsAndCalls() {
        AssessmentId id = renewing.approved(40);
        for (String which : List.of("", "?which=soon", "?which=open", "?which=nonsense"))
            assertThat(visit.open(company.dpo(), "/office/renewals" + which).body())
                    .contains(renewing.round(id).href());
        assertThat(visit.open(company.dpo(), "/office/renewals?which=running").body())
                .doesNotContain(renewing.round(id).href());
        assertThat(visit.open(company.owner(), "/office/renewals").status()).isEqualTo(403);
        assertThat(visit.open(company.dpo(), "/office/renewals/call").status()).isEqualTo(403);
        String call = "/office/renewals/call?change=dpia:"
                + story.questionnaire(id, "dpia").version();
        assertThat(visit.open(company.privacyOfficer(), call).status()).isEqualTo(200);
        assertThat(visit.send(company.privacyOfficer(), "/office/renewals/call", "change", "dpia:9999")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anotherProgramReportsReadsAndAnswers() {
        AssessmentId id = renewing.approved(80);
        String incidents = "/register/entries/" + entry(id) + "/incidents";
        Map<String, Object> report = Map.of("what", "A list was lost.", "happenedOn", day(0));
        api.post(company.owner(), incidents, report).is(403);
        api.post(company.dpo(), incidents, Map.of("what", "Lost.")).is(422);
        api.post(company.dpo(), incidents, report).is(201);
        Renewal round = renewing.round(id);
        assertThat(api.get(company.owner(), "/renewals?mine=true")
                        .is(200)
                        .body()
                        .toString())
                .contains(round.id().toString(), "A list was lost.");
        api.get(company.otherOwner(), round.href()).is(404);
        api.get(company.owner(), "/renewals?which=never").is(422);
        api.get(company.owner(), round.href()).is(200);

        WorkItem task = items.open(id).stream()
                .filter(item -> item.step() == Step.RENEWAL)
                .findFirst()
                .orElseThrow();
        String complete = "/tasks/" + task.id() + "/completion";
        api.post(company.owner(), complete, Map.of("step", "renewal")).is(422);
        Map<String, Object> holds = Map.of(
                "step", "renewal", "changed", false, "seen", round.version(), "read", true, "reason", "It is found.");
        api.post(company.owner(), complete, holds).is(200);
        assertThat(renewing.round(id).state()).isEqualTo(State.ANSWERED);
        api.post(company.dpo(), "/renewals/calls", Map.of("change", "dpia:1")).is(403);
        api.post(company.privacyOfficer(), "/renewals/calls", Map.of("change", "dpia:1"))
                .is(409);
    }

    private Visit.Answer answerAll(Renewal round) {
        List<String> fields = new ArrayList<>(List.of("read", "true", "reason", "Nothing is new."));
        round.lines().forEach(line -> fields.addAll(List.of("lines", line)));
        return answer(round, "holds", fields.toArray(String[]::new));
    }

    private Visit.Answer answer(Renewal round, String act, String... fields) {
        return visit.send(
                company.owner(), round.href() + "/answer", with(fields, "act", act, "seen", "" + round.version()));
    }

    private Visit.Answer verdict(Renewal round, String act, String... fields) {
        return visit.send(company.privacyOfficer(), round.href() + "/verdict", with(fields, "act", act));
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private long mails(io.praevia.kernel.PersonId person, String words) {
        return company.as(person, mails::mine).stream()
                .filter(mail -> mail.subject().contains(words))
                .count();
    }

    private EntryId entry(AssessmentId id) {
        return story.get(id).entry().orElseThrow();
    }

    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }
}
