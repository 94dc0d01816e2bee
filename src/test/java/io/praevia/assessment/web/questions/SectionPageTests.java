package io.praevia.assessment.web.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PraeviaTest
class SectionPageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    private final Visit visit;

    SectionPageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    private static final java.util.List<String> ON_THE_PAGE = java.util.List.of(
            "project_summary", "responsible_parties", "planned_start", "changes_existing", "supporting_documents");

    @Autowired
    private Answers answers;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void overviewSaysHowMuchIsLeft() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(visit.open(company.owner(), "/assessments/" + id + "/questionnaire")
                        .body())
                .contains("questions left, about", "The project", "Not started");
    }

    @Test
    void sectionIsSavedAndLeadsToTheNextOrBackToWhereThePersonCameFrom() {
        AssessmentId id = story.inQuestionnaire();
        Visit.Answer next = visit.send(company.owner(), section(id), shown("project_summary", "We plan it.", "0"));
        assertThat(next.location()).isEqualTo("/assessments/" + id + "/questionnaire/data_and_people");
        assertThat(text(id, "project_summary")).isEqualTo("We plan it.");
        assertThat(visit.send(company.owner(), section(id), "back", "check").location())
                .isEqualTo("/assessments/" + id + "/check");
        assertThat(visit.send(company.owner(), section(id), "back", "https://evil.example")
                        .location())
                .startsWith("/assessments/");
    }

    @Test
    void faultyAnswerIsNamedWhileTheOthersAreSaved() {
        AssessmentId id = story.inQuestionnaire();
        Visit.Answer refused = visit.send(
                company.owner(),
                section(id),
                "project_summary",
                "Fine.",
                "project_summary.shown",
                "1",
                "planned_start",
                "soon & often",
                "planned_start.shown",
                "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("There is a problem", "soon &amp; often", "#q-planned_start");
        assertThat(text(id, "project_summary")).isEqualTo("Fine.");
        assertThat(refused.body()).contains("name=\"project_summary.version\" value=\"1\"");
    }

    @Test
    void conflictShowsBothVersionsLosesNothingAndIsSettledByAChoice() {
        AssessmentId id = story.inQuestionnaire();
        visit.send(company.owner(), section(id), shown("project_summary", "Theirs.", "0"));
        Visit.Answer stale = visit.send(company.owner(), section(id), shown("project_summary", "Mine.", "0"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Theirs.", "Mine.", "project_summary.take", "project_summary.seen");
        String[] mine = shown("project_summary", "Mine.", "0", "project_summary.seen", "1");
        visit.send(company.owner(), section(id), mine);
        assertThat(text(id, "project_summary")).isEqualTo("Mine.");
    }

    @Test
    void choosingTheColleaguesVersionKeepsIt() {
        AssessmentId id = story.inQuestionnaire();
        visit.send(company.owner(), section(id), shown("project_summary", "Theirs.", "0"));
        visit.send(
                company.owner(),
                section(id),
                shown("project_summary", "Mine.", "0", "project_summary.seen", "1", "project_summary.take", "theirs"));
        assertThat(text(id, "project_summary")).isEqualTo("Theirs.");
    }

    @Test
    void fieldThatWasLeftAloneNeverOverwritesAColleague() throws Exception {
        AssessmentId id = story.inQuestionnaire();
        visit.send(company.owner(), section(id), shown("project_summary", "First.", "0"));
        visit.send(company.owner(), section(id), shown("project_summary", "Better.", "1"));
        MockHttpServletResponse answer = autosave(
                id, shown("project_summary", "First.", "1", "changes_existing", "no", "changes_existing.shown", "1"));
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeader("X-Versions")).isEqualTo("changes_existing=1");
        assertThat(text(id, "project_summary")).isEqualTo("Better.");
    }

    @Test
    void autosaveBringsTheQuestionsThatAnAnswerOpens() throws Exception {
        AssessmentId id = story.inQuestionnaire();
        MockHttpServletResponse answer = autosave(id, shown("changes_existing", "yes", "0"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("slot-what_changes", "What will be different from today?");
        assertThat(autosave(id, shown("planned_start", "soon", "0")).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse stale = autosave(id, shown("changes_existing", "no", "0"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("changes_existing.take");
    }

    @Test
    void rowsAreAddedAndRemovedByTheServer() {
        AssessmentId id = story.inQuestionnaire();
        String[] row = {
            "responsible_parties.shown",
            "1",
            "responsible_parties.r1.organisation",
            "Example",
            "add-row",
            "responsible_parties"
        };
        Visit.Answer more = visit.send(company.owner(), section(id), row);
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.body()).contains("Row 2", "value=\"Example\"");
        row[4] = "responsible_parties.r1.remove";
        row[5] = "yes";
        visit.send(company.owner(), section(id), row);
        assertThat(answers.values(story.get(id), Assessments.DPIA)).doesNotContainKey("responsible_parties");
    }

    @Test
    void fileIsAttachedDownloadedAsAFileAndDetached() throws Exception {
        AssessmentId id = story.inQuestionnaire();
        upload(
                id,
                new MockMultipartFile("supporting_documents.upload", "notes.txt", "text/html", bytes("A <b>note</b>")));
        var evidence = files.of(id).get(0);
        MockHttpServletResponse download =
                perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                        "/assessments/" + id + "/evidence/" + evidence.id()));
        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("notes.txt");
        assertThat(download.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.getContentType()).startsWith("text/plain");
        visit.send(
                company.owner(), section(id), "supporting_documents.shown", "1", "supporting_documents.version", "1");
        assertThat(files.of(id)).isEmpty();
    }

    @Test
    void fileWhoseContentIsSomethingElseIsRefusedAtItsField() throws Exception {
        AssessmentId id = story.inQuestionnaire();
        MockHttpServletResponse refused = upload(
                id, new MockMultipartFile("supporting_documents.upload", "a.pdf", "application/pdf", bytes("MZ")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("not what its name says", "#q-supporting_documents-upload");
        assertThat(files.of(id)).isEmpty();
    }

    @Test
    void sectionIsReadOnlyWithTheReasonOnceItWasSent() {
        AssessmentId id = story.inReview();
        assertThat(visit.open(company.owner(), section(id)).body())
                .contains("In review", "Sample answer about")
                .doesNotContain("data-autosave=");
        assertThat(visit.send(company.owner(), section(id), shown("project_summary", "Late.", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(visit.send(company.auditor(), section(id), shown("project_summary", "Mine.", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(visit.open(company.otherOwner(), section(id)).status()).isEqualTo(404);
    }

    private String text(AssessmentId id, String question) {
        return ((AnswerValue.Text)
                        answers.values(story.get(id), Assessments.DPIA).get(question))
                .text();
    }

    private MockHttpServletResponse autosave(AssessmentId id, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(section(id) + "/autosave");
        for (String question : ON_THE_PAGE) {
            form = form.param(question + ".shown", "1");
        }
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return perform(form);
    }

    private MockHttpServletResponse upload(AssessmentId id, MockMultipartFile file) throws Exception {
        return mvc.perform(multipart(section(id))
                        .file(file)
                        .param("supporting_documents.shown", "1")
                        .with(csrf())
                        .with(user(people.account(company.owner()))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(user(people.account(company.owner()))))
                .andReturn()
                .getResponse();
    }

    private static String[] shown(String question, String value, String version, String... more) {
        String[] own = {question, value, question + ".shown", "1", question + ".version", version};
        return java.util.stream.Stream.concat(java.util.Arrays.stream(own), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String section(AssessmentId id) {
        return "/assessments/" + id + "/questionnaire/project";
    }
}
