package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.ApiStory;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Programs plan absences, move steps, and end somebody's access only with everything handed over. */
@PraeviaTest
class ApiHandoverTests {

    @Autowired
    private Api api;

    @Autowired
    private ApiStory stories;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Test
    void anAbsenceIsPlannedListedAndEnded() {
        PersonId me = company.hire("Me", "legal");
        PersonId deputy = company.hire("Deputy", "finance");
        Map<String, Object> absence = Map.of("deputy", deputy.toString(), "from", "2030-01-07", "until", "2030-01-11");
        String id = api.post(me, "/me/absences", absence).is(201).text("id");
        api.post(me, "/me/absences", absence).isProblem(422, "invalid");
        assertThat(api.get(me, "/me/absences")
                        .is(200)
                        .body()
                        .path(0)
                        .path("deputy")
                        .asString())
                .isEqualTo(deputy.toString());
        api.get(deputy, "/people/" + me + "/absences").isProblem(403, "not-allowed");
        api.delete(deputy, "/me/absences/" + id).is(204);
        assertThat(api.get(company.privacyOfficer(), "/people/" + me + "/absences")
                        .is(200)
                        .body())
                .hasSize(1);
        api.delete(me, "/me/absences/" + id).is(204);
        assertThat(api.get(me, "/me/absences").is(200).body()).isEmpty();
    }

    @Test
    void accessEndsOnlyWithEveryDutyHandedOver() {
        PersonId leaver = company.hire("Leaver", "marketing");
        PersonId heir = company.hire("Heir", "marketing");
        story.described(leaver);
        String address = "/people/" + leaver;
        Api.Answer refused = api.post(company.administrator(), address + "/deactivation", Map.of("choices", List.of()))
                .isProblem(409, "conflict");
        JsonNode duties = refused.body().path("duties");
        assertThat(duties).hasSize(1);
        String duty = duties.path(0).path("key").asString();
        api.post(company.administrator(), address + "/deactivation", choice(duty, leaver))
                .isProblem(422, "invalid");
        api.post(company.privacyOfficer(), address + "/deactivation", choice(duty, heir))
                .isProblem(403, "not-allowed");
        api.post(company.administrator(), address + "/deactivation", choice(duty, heir))
                .is(204);
        api.post(company.administrator(), address + "/deactivation", choice(duty, heir))
                .is(204);
        assertThat(people.get(leaver).active()).isFalse();
        assertThat(company.as(company.administrator(), () -> api.get(company.administrator(), address + "/duties"))
                        .body())
                .isEmpty();
    }

    @Test
    void stepsMoveAsTheirPreviewSaysAndAssessmentsGetAnotherOwner() {
        String assessment = stories.started();
        PersonId heir = company.hire("Heir", "marketing", Role.REVIEWER);
        String task = stories.task(company.owner(), assessment, "screening").substring("/tasks/".length());
        Map<String, Object> move = Map.of("steps", List.of(task), "to", heir.toString());
        api.post(company.owner(), "/steps/moves/preview", move).isProblem(403, "not-allowed");
        Api.Answer preview =
                api.post(company.privacyOfficer(), "/steps/moves/preview", move).is(200);
        assertThat(preview.body().path("moves")).hasSize(1);
        Map<String, Object> act = Map.of("steps", List.of(task), "to", heir.toString(), "seen", preview.text("seen"));
        api.post(company.privacyOfficer(), "/steps/moves", act).is(200);
        api.post(company.privacyOfficer(), "/steps/moves", act).isProblem(409, "conflict");
        assertThat(story.get(ApiStory.id(assessment)).owner()).isEqualTo(heir);
        api.put(heir, assessment + "/owner", Map.of("person", company.owner().toString()))
                .is(204);
        api.put(company.otherOwner(), assessment + "/owner", Map.of("person", heir.toString()))
                .isProblem(404, "not-found");
    }

    private static Map<String, Object> choice(String duty, PersonId successor) {
        return Map.of("choices", List.of(Map.of("duty", duty, "successor", successor.toString())));
    }
}
