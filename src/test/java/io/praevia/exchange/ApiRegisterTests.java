package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class ApiRegisterTests {

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "api" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void anEntryLivesOverTheApi() {
        String entry = api.post(
                        office(),
                        "/register/entries",
                        Map.of(
                                "name",
                                "Hosting " + mark,
                                "department",
                                "it",
                                "role",
                                "processor",
                                "draft",
                                true,
                                "owner",
                                company.owner().toString(),
                                "content",
                                Map.of("controllers", List.of("Bakery · web shop")),
                                "reason",
                                "New customer"))
                .is(201)
                .text("id");
        assertThat(api.post(office(), "/register/entries/" + entry + "/activate", Map.of("reason", "Signed"))
                        .is(200)
                        .text("status"))
                .isEqualTo("active");
        api.post(office(), "/register/entries/" + entry + "/retire", Map.of("reason", "Over"))
                .is(200);
        api.post(company.owner(), "/register/entries/" + entry + "/restore", Map.of("reason", "No"))
                .isProblem(403, "not-allowed");
        assertThat(api.get(company.auditor(), "/register/entries/" + entry + "/versions")
                        .is(200)
                        .body())
                .extracting(version -> version.path("act").asString())
                .containsExactly("retired", "activated", "added");
        assertThat(api.get(
                                company.auditor(),
                                "/register/entries?words=" + mark + "&role=processor&status=retired&owner="
                                        + company.owner())
                        .is(200)
                        .body()
                        .path("items"))
                .hasSize(1);
        api.get(company.auditor(), "/register/entries?owner=nobody").isProblem(422, "invalid");
    }

    @Test
    void aPartyIsKeptOnceOverTheApi() {
        Map<String, Object> party = Map.of("name", "Mailer " + mark, "details", Map.of("country", "CH"));
        String id = api.post(office(), "/register/shared/party", party).is(201).text("id");
        api.post(office(), "/register/shared/party", party).isProblem(422, "invalid");
        assertThat(api.put(
                                office(),
                                "/register/shared/party/" + id,
                                Map.of("name", "Mailer " + mark + " AG", "details", Map.of(), "basedOn", 1))
                        .is(200)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        api.put(office(), "/register/shared/party/" + id, Map.of("name", "Old form", "basedOn", 1))
                .isProblem(409, "stale");
        api.post(company.dpo(), "/register/shared/party", party).isProblem(403, "not-allowed");
        assertThat(api.get(company.owner(), "/register/shared/party")
                        .is(200)
                        .body()
                        .toString())
                .contains("Mailer " + mark + " AG");
    }

    @Test
    void rowsAreBroughtAndTakenAlong() throws Exception {
        String rows = "external_id,name,department\n%1$s,Payroll %1$s,hr\n".formatted(mark);
        var look = api.post(office(), "/register/imports", Map.of("name", "rows.csv", "csv", rows))
                .is(201);
        assertThat(look.body().path("added").asInt()).isEqualTo(1);
        String apply = "/register/imports/" + look.text("id") + "/apply";
        String batch = api.post(office(), apply, Map.of("reason", "Moved here"))
                .is(200)
                .text("id");
        assertThat(api.post(office(), apply, Map.of("reason", "Twice")).is(200).text("id"))
                .isEqualTo(batch);
        var bad = api.post(office(), "/register/imports", Map.of("csv", "name,department\nX,nowhere\n"))
                .is(201);
        assertThat(bad.body().at("/problems/0/row").asInt()).isEqualTo(2);
        api.post(office(), "/register/imports/" + bad.text("id") + "/apply", Map.of("reason", "Try"))
                .isProblem(409, "conflict");
        var csv = api.get(company.auditor(), "/register/export/csv?words=" + mark);
        assertThat(new String(csv.response().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(mark, "\"Payroll " + mark + "\"");
        api.get(company.auditor(), "/register/export/odt").isProblem(404, "not-found");
    }

    private PersonId office() {
        return company.privacyOfficer();
    }
}
