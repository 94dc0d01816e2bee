package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the office shows to others: the public privacy page and how records look, over the API. */
@PraeviaTest
class ApiPublishingTests {

    private static final String PAGE = "/register/privacy";
    private static final String LOOK = "/record-appearance";

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "page" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        api.put(office(), PAGE, Map.of("open", false));
        for (String table : List.of("privacy_statement", "record_wording", "record_appearance")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void thePrivacyPageIsWrittenPublishedAndClosed() throws Exception {
        String entry = entry();
        String texts = PAGE + "/entries/" + entry + "/texts/en";
        api.post(office(), PAGE + "/entries/" + entry + "/publish", Map.of()).isProblem(409, "conflict");
        Map<String, Object> words = new HashMap<>(Map.of("words", described(), "version", 1));
        assertThat(api.put(office(), texts, words)
                        .is(200)
                        .body()
                        .at("/texts/0/revision")
                        .asInt())
                .isEqualTo(1);
        api.put(office(), texts, words).isProblem(409, "conflict");
        api.put(office(), PAGE + "/entries/" + entry + "/texts/xx", words).isProblem(404, "not-found");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(api.post(office(), PAGE + "/entries/" + entry + "/publish", Map.of())
                            .is(200)
                            .body()
                            .path("shown")
                            .asBoolean())
                    .isTrue();
        }
        statement();
        api.put(office(), PAGE, Map.of("open", true)).is(200);
        api.put(office(), PAGE, Map.of()).isProblem(422, "invalid");
        assertThat(web.perform(get("/privacy").param("lang", "en"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Sent to you " + mark);
        api.post(office(), PAGE + "/entries/" + entry + "/withdraw", Map.of()).is(200);
        assertThat(api.put(office(), PAGE, Map.of("open", false))
                        .is(200)
                        .body()
                        .path("open")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void onlyTheOfficeWritesIt() {
        for (PersonId other : List.of(company.owner(), company.dpo(), company.auditor())) {
            api.get(other, PAGE).isProblem(403, "not-allowed");
            api.put(other, PAGE, Map.of("open", true)).isProblem(403, "not-allowed");
            api.get(other, LOOK).isProblem(403, "not-allowed");
            api.put(other, LOOK, Map.of("basedOn", 0)).isProblem(403, "not-allowed");
        }
        api.put(office(), PAGE + "/statements/en", Map.of("words", Map.of())).isProblem(422, "invalid");
    }

    @Test
    void recordsGetALogoAndWords() throws IOException {
        Map<String, Object> look = new HashMap<>(Map.of(
                "logo", picture(),
                "alternative", "Logo of Fjellby",
                "address", "Harbour 1\nOslo",
                "wordings", Map.of("de", Map.of("opening", "Diese Akte " + mark)),
                "basedOn", version()));
        var now = api.put(office(), LOOK, look).is(200);
        assertThat(now.body().path("logo").asString()).isNotEmpty();
        assertThat(now.body().at("/wordings/de/opening").asString()).isEqualTo("Diese Akte " + mark);
        api.put(office(), LOOK, look).isProblem(409, "conflict");
        look.put("basedOn", version());
        look.put("logo", "not a picture".getBytes());
        api.put(office(), LOOK, look).isProblem(422, "invalid");
        look.remove("basedOn");
        api.put(office(), LOOK, look).isProblem(422, "invalid");
        look.put("basedOn", version());
        look.put("logo", null);
        look.put("address", "Quay 2");
        look.put("wordings", java.util.Collections.singletonMap("de", null));
        assertThat(api.put(office(), LOOK, look).is(200).body().path("logo").asString())
                .as("the logo stays")
                .isEqualTo(now.body().path("logo").asString());
    }

    private String entry() {
        return api.post(
                        office(),
                        "/register/entries",
                        Map.of(
                                "name",
                                "Letters " + mark,
                                "department",
                                "marketing",
                                "role",
                                "controller",
                                "content",
                                Map.of("purposes", List.of("News")),
                                "reason",
                                "It exists"))
                .is(201)
                .text("id");
    }

    private Map<String, String> described() {
        return Map.of(
                "name", "Sent to you " + mark,
                "what", "Your address.",
                "why", "To send news.",
                "basis", "You agreed.",
                "recipients", "Nobody else.",
                "retention", "Until you say stop.");
    }

    private void statement() {
        var statements = api.get(office(), PAGE).is(200).body().path("statements");
        int revision = 0;
        for (var one : statements) {
            revision = one.path("language").asString().equals("en")
                    ? one.path("revision").asInt()
                    : revision;
        }
        Map<String, String> words = Map.of(
                "organisation",
                "Fjellby",
                "statement",
                "We are careful.",
                "rights",
                "Ask us.",
                "contact",
                "dpo@fjellby");
        api.put(office(), PAGE + "/statements/en", Map.of("words", words, "revision", revision))
                .is(200);
    }

    private int version() {
        return api.get(office(), LOOK).is(200).body().path("version").asInt();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private PersonId office() {
        return company.privacyOfficer();
    }
}
