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

    @Test
    void manyEntriesAreChangedAfterALookAndGivenBack() {
        String entry = entry("Bulk " + mark, Map.of());
        Map<String, Object> change =
                new java.util.HashMap<>(Map.of("matching", true, "act", "department", "department", "legal"));
        String where = "?words=" + mark;
        var look = api.post(office(), "/register/bulk/preview" + where, change).is(200);
        assertThat(look.body().at("/changed/0/after/department").asString()).isEqualTo("legal");
        assertThat(department(entry)).isEqualTo("marketing");
        change.put("mark", look.text("mark"));
        api.post(office(), "/register/bulk" + where, change).isProblem(422, "invalid");
        change.put("reason", "Moved");
        api.post(company.auditor(), "/register/bulk" + where, change).isProblem(403, "not-allowed");
        String batch =
                api.post(office(), "/register/bulk" + where, change).is(200).text("id");
        assertThat(department(entry)).isEqualTo("legal");
        api.post(office(), "/register/bulk" + where, change).isProblem(409, "conflict");
        assertThat(undone(batch)).isEqualTo(1);
        assertThat(undone(batch)).isZero();
        assertThat(department(entry)).isEqualTo("marketing");
        api.post(office(), "/register/bulk/preview", Map.of("act", "burn")).isProblem(422, "invalid");
        api.post(office(), "/register/bulk/preview", Map.of("act", "retire")).isProblem(422, "invalid");
    }

    @Test
    void twoPartiesBecomeOneOverTheApi() {
        String kept = party("Mailer " + mark);
        String gone = party("Mailer " + mark + " GmbH");
        String entry = entry("Letters " + mark, Map.of("recipients", List.of("Mailer " + mark + " GmbH · prints")));
        assertThat(api.get(office(), "/register/shared/party/duplicates")
                        .is(200)
                        .body()
                        .toString())
                .contains(kept, gone);
        String at = "/register/shared/party/" + kept + "/merge";
        assertThat(api.post(office(), at + "/preview", Map.of("gone", gone))
                        .is(200)
                        .body()
                        .at("/0/lines/0/after")
                        .asString())
                .isEqualTo("Mailer " + mark + " · prints");
        api.post(office(), at, Map.of("gone", kept, "reason", "Same")).isProblem(422, "invalid");
        api.post(company.dpo(), at, Map.of("gone", gone, "reason", "Same")).isProblem(403, "not-allowed");
        api.post(office(), at, Map.of("gone", gone, "reason", "Same firm")).is(200);
        assertThat(api.get(office(), "/register/entries/" + entry)
                        .is(200)
                        .body()
                        .at("/content/recipients/0")
                        .asString())
                .isEqualTo("Mailer " + mark + " · prints");
    }

    private String entry(String name, Map<String, Object> content) {
        return api.post(
                        office(),
                        "/register/entries",
                        Map.of("name", name, "department", "marketing", "content", content, "reason", "First"))
                .is(201)
                .text("id");
    }

    private String party(String name) {
        return api.post(office(), "/register/shared/party", Map.of("name", name))
                .is(201)
                .text("id");
    }

    private String department(String entry) {
        return api.get(office(), "/register/entries/" + entry).is(200).text("department");
    }

    private int undone(String batch) {
        return api.post(office(), "/register/batches/" + batch + "/undo", Map.of())
                .is(200)
                .body()
                .path("entries")
                .asInt();
    }

    private PersonId office() {
        return company.privacyOfficer();
    }
}
