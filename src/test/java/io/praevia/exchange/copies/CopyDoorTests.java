package io.praevia.exchange.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Data out and in again over the API and the page: by whom it concerns, once, and never from a faulty file. */
@PraeviaTest
class CopyDoorTests {

    @Autowired
    private Api api;

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void aCopyGoesToWhomTheAssessmentIsSharedWith() {
        AssessmentId id = story.answered();
        assertThat(data(id).path("assessment").path("id").asString()).isEqualTo(id.toString());
        api.get(company.otherOwner(), "/assessments/" + id + "/copy").isProblem(404, "not-found");
        assertThat(pages.open(company.otherOwner(), "/assessments/" + id + "/copy.json"))
                .hasStatus(HttpStatus.NOT_FOUND);
        MvcTestResult file = pages.open(company.owner(), "/assessments/" + id + "/copy.json");
        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"" + story.get(id).reference() + ".json\"");
    }

    @Test
    void theSameFileGivesTheSameAssessmentUntilThatIsWithdrawn() {
        byte[] data = bytes(data(story.answered()));
        var first = upload(company.otherOwner(), data).is(201);
        var second = upload(company.otherOwner(), data).is(201);
        assertThat(first.body().path("again").asBoolean()).isFalse();
        assertThat(second.body().path("again").asBoolean()).isTrue();
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(upload(company.owner(), data).is(201).text("id")).isNotEqualTo(first.text("id"));
        api.post(
                        company.otherOwner(),
                        "/assessments/" + first.text("id") + "/withdrawal",
                        java.util.Map.of("reason", "Wrong file"))
                .is(200);
        assertThat(upload(company.otherOwner(), data).is(201).text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void aFaultyFileSaysWhereAndBeginsNothing() {
        long before = assessments();
        faulty(copy -> copy.put("formatVersion", 2), "newer version");
        faulty(copy -> copy.put("format", "other"), "not the data of a record");
        faulty(copy -> ((ObjectNode) copy.path("assessment")).put("title", 5), "/assessment/title");
        faulty(copy -> ((ObjectNode) copy.path("risks").path(0)).put("kind", "fire"), "/risks/0/kind");
        faulty(copy -> ((ObjectNode) copy.path("assessment")).put("title", " "), "");
        faulty(copy -> ((ObjectNode) copy.path("risks").path(0).path("before")).put("severity", 9), "/risks/0/before");
        refused("{\"format\":".getBytes(StandardCharsets.UTF_8), "assessment.json");
        refused("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), "cannot be read");
        refused(new byte[0], "assessment.json");
        refused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "assessment.json");
        assertThat(assessments()).isEqualTo(before);
    }

    @Test
    void thePageBeginsAnAssessmentAndSaysWhatCameAlong() {
        AssessmentId id = story.answered();
        byte[] data = bytes(data(id));
        assertThat(pages.open(company.otherOwner(), "/assessments/new"))
                .bodyText()
                .contains("href=\"/assessments/import\"");
        MvcTestResult done = send(company.otherOwner(), data);
        assertThat(done).hasStatus(HttpStatus.FOUND);
        assertThat(pages.follow(company.otherOwner(), done).getResponse().getStatus())
                .isEqualTo(200);
        assertThat(done.getMvcResult().getFlashMap().get("said"))
                .asString()
                .contains(story.get(id).reference(), "Everything came along");
        assertThat(send(company.otherOwner(), data).getMvcResult().getFlashMap().get("said"))
                .asString()
                .contains("nothing was changed");
        assertThat(send(company.otherOwner(), "text".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a sealed record (PDF) or the file assessment.json.");
    }

    private void faulty(Consumer<ObjectNode> change, String says) {
        ObjectNode copy = data(story.answered());
        change.accept(copy);
        refusedAfterwards(bytes(copy), says);
    }

    private void refusedAfterwards(byte[] data, String says) {
        long before = assessments();
        refused(data, says);
        assertThat(assessments()).isEqualTo(before);
    }

    private void refused(byte[] data, String says) {
        var answer = upload(company.otherOwner(), data).isProblem(422, "invalid");
        assertThat(answer.body().toString()).contains(says);
    }

    private long assessments() {
        return jdbc.sql("select count(*) from assessment where owner_id = ?")
                .param(company.otherOwner().value())
                .query(Long.class)
                .single();
    }

    private ObjectNode data(AssessmentId id) {
        return (ObjectNode)
                api.get(company.owner(), "/assessments/" + id + "/copy").is(200).body();
    }

    private byte[] bytes(ObjectNode data) {
        return json.writeValueAsBytes(data);
    }

    private Api.Answer upload(PersonId person, byte[] data) {
        return api.send(
                person,
                multipart("/api/v1/assessments/imports").file(new MockMultipartFile("file", "a.json", null, data)));
    }

    private MvcTestResult send(PersonId person, byte[] data) {
        return pages.mvc()
                .perform(multipart("/assessments/import")
                        .file(new MockMultipartFile("file", "a.json", null, data))
                        .with(csrf())
                        .with(pages.as(person)));
    }
}
