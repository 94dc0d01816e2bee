package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@PraeviaTest
class TaskPageTests {

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void pagesTogetherNameEveryTaskOnceInTheOrderOfUrgency() {
        PersonId owner = company.hire("busy", "marketing");
        for (int i = 0; i < 5; i++) {
            story.described(owner);
        }
        jdbc.sql("update work_item set due_at = null where id = (select min(id) from work_item where person_id = ?)")
                .param(owner.value())
                .update();
        List<String> all = ids(api.get(owner, "/tasks").is(200));
        assertThat(all).hasSize(5);
        List<String> paged = new ArrayList<>();
        Api.Answer page = api.get(owner, "/tasks?limit=2").is(200);
        paged.addAll(ids(page));
        while (!page.text("next").isEmpty()) {
            assertThat(ids(page)).hasSize(2);
            page = api.get(owner, "/tasks?limit=2&after=" + page.text("next")).is(200);
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aPlaceInSomebodyElsesListIsRefused() {
        PersonId owner = company.hire("busy", "marketing");
        story.described(owner);
        String task = ids(api.get(owner, "/tasks")).get(0);
        api.get(owner, "/tasks?after=" + task).is(200);
        api.get(company.otherOwner(), "/tasks?after=" + task).isProblem(422, "invalid");
        api.get(owner, "/tasks?after=nothing").isProblem(422, "invalid");
        api.get(owner, "/tasks?limit=0").isProblem(422, "invalid");
        api.get(owner, "/tasks?limit=201").isProblem(422, "invalid");
    }

    private static List<String> ids(Api.Answer answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode task : answer.body().path("items")) {
            ids.add(task.path("id").asString());
        }
        return ids;
    }
}
