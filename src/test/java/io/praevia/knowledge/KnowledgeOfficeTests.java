package io.praevia.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.knowledge.KnownEntry.Said;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class KnowledgeOfficeTests {

    private static final String OFFICE = "/office/knowledge";

    @Autowired
    private KnowledgeOffice office;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Pages pages;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEntryOfTheOfficeStandsBesideItsQuestionInTheLanguageOfTheReader() {
        String title = "Ours " + UUID.randomUUID();
        String id = added(draft(title, "purposes"));

        assertThat(besidePurposes(Locale.ENGLISH)).contains(title);
        assertThat(besidePurposes(Locale.FRENCH)).contains("Le nôtre");
        assertThat(besidePurposes(Locale.GERMAN)).contains(title);
        assertThat(trail(id)).containsExactly("knowledge.added");
    }

    @Test
    void aRetiredEntryGoesAndComesBackOnce() {
        String title = "Soon retired " + UUID.randomUUID();
        String id = added(draft(title, "purposes"));

        company.as(company.privacyOfficer(), () -> office.putAway(id));
        company.as(company.privacyOfficer(), () -> office.putAway(id));
        assertThat(besidePurposes(Locale.ENGLISH)).doesNotContain(title);
        company.as(company.privacyOfficer(), () -> office.bringBack(id));

        assertThat(besidePurposes(Locale.ENGLISH)).contains(title);
        assertThat(trail(id)).containsExactly("knowledge.added", "knowledge.retired", "knowledge.brought-back");
    }

    @Test
    void aShippedEntryIsHiddenOrCopiedButNotChanged() {
        String title = "Our purpose " + UUID.randomUUID();
        EntryDraft copy = new EntryDraft(
                "example",
                List.of("purposes"),
                List.of(),
                Map.of("", new Said(title, "Text.", "")),
                "purpose-as-a-sentence");
        assertThatThrownBy(() ->
                        company.as(company.privacyOfficer(), () -> office.change("purpose-as-a-sentence", copy, 0)))
                .isInstanceOf(Refused.Conflict.class);

        company.as(company.privacyOfficer(), () -> office.add(copy, true));

        assertThat(besidePurposes(Locale.ENGLISH)).contains(title).doesNotContain("A purpose that one can check");
        company.as(company.privacyOfficer(), () -> office.bringBack("purpose-as-a-sentence"));
        assertThat(besidePurposes(Locale.ENGLISH)).contains(title, "A purpose that one can check");
    }

    @Test
    void aColleaguesChangeIsNotOverwrittenUnseen() {
        String id = added(draft("First", "purposes"));
        company.as(company.privacyOfficer(), () -> office.change(id, draft("Second", "purposes"), 0));

        assertThatThrownBy(() ->
                        company.as(company.privacyOfficer(), () -> office.change(id, draft("Third", "purposes"), 0)))
                .isInstanceOf(Refused.Stale.class);
        assertThat(pages.send(company.privacyOfficer(), OFFICE + "/" + id + "/change", fields("Third", "purposes")))
                .hasStatus(409)
                .bodyText()
                .contains("Second", "Third");
    }

    @Test
    void badInputIsNamedAndKept() {
        assertThat(pages.send(company.privacyOfficer(), OFFICE, "kind", "song", "text", "Typed already"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what it is", "Give it a title", "Choose at least one question", "Typed already");
        assertThat(pages.send(company.privacyOfficer(), OFFICE, fields("T", "nowhere")))
                .hasStatus(422)
                .bodyText()
                .contains("nowhere");
    }

    @Test
    void theOfficesPagesOpenForTheOfficeOnly() {
        String id = added(draft("Readable", "purposes"));
        for (String page : List.of(
                "",
                "?words=neighbour&kind=measure&question=purposes&state=own",
                "/new",
                "/new?from=chat-redaction",
                "/chat-redaction",
                "/chat-redaction/away",
                "/" + id,
                "/" + id + "/change",
                "/" + id + "/away"))
            assertThat(pages.open(company.privacyOfficer(), OFFICE + page))
                    .as(page)
                    .hasStatusOk();
        assertThat(pages.open(company.owner(), OFFICE)).hasStatus(403);
        assertThat(pages.send(company.dpo(), OFFICE + "/chat-redaction/away")).hasStatus(403);
        assertThat(pages.open(company.privacyOfficer(), OFFICE + "/nothing")).hasStatus(404);
    }

    @Test
    void wordsAreCopiedBehindWhatWasTypedWithoutAScript() {
        AssessmentId id = story.inQuestionnaire();
        MvcTestResult page = pages.send(
                company.owner(),
                "/assessments/" + id + "/questionnaire/project",
                "project_summary",
                "Typed.",
                "project_summary.shown",
                "1",
                "project_summary.version",
                "0",
                "copy",
                "project_summary:purpose-as-a-sentence");

        assertThat(page).hasStatusOk().bodyText().contains("Typed.\n\nCustomer care", "Copied to the end");
        assertThat(story.answers(id)).doesNotContainKey("project_summary");
    }

    @Test
    void aMeasureIsTakenOverIntoARisk() {
        AssessmentId id = story.inQuestionnaire();
        UUID risk = jdbc.sql("select id from risk where assessment_id = ? and kind = 'access'")
                .param(id.value())
                .query(UUID.class)
                .list()
                .get(0);
        String address = "/assessments/" + id + "/risks/" + risk;

        assertThat(pages.open(company.owner(), address)).bodyText().contains("Use as a measure");
        assertThat(pages.send(
                        company.owner(),
                        address,
                        "measures",
                        "Locks",
                        "use",
                        "measures:access-by-task",
                        "version",
                        "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Locks\nRights follow the task");
    }

    @Test
    void programsReadIt() {
        assertThat(api.get(company.owner(), "/knowledge?about=risk.disappearance")
                        .is(200)
                        .body()
                        .toString())
                .contains("restore-rehearsed", "measure");
    }

    private String added(EntryDraft draft) {
        return company.as(company.privacyOfficer(), () -> office.add(draft, false));
    }

    private static EntryDraft draft(String title, String about) {
        return new EntryDraft(
                "measure",
                List.of(about),
                List.of(),
                Map.of("", new Said(title, "Text.", ""), "fr", new Said("Le nôtre", "Texte.", "")),
                null);
    }

    private static String[] fields(String title, String about) {
        return new String[] {"kind", "measure", "title", title, "text", "Text.", "about", about, "revision", "0"};
    }

    private List<String> besidePurposes(Locale language) {
        var question = story.questionnaire(story.inQuestionnaire(), "dpia")
                .question("purposes")
                .orElseThrow();
        return knowledge.beside(List.of(question), language).get("purposes").stream()
                .map(Knowledge.Piece::title)
                .toList();
    }

    private List<String> trail(String entry) {
        return jdbc.sql("select action from audit_entry where action like 'knowledge.%'"
                        + " and convert_from(payload, 'UTF8') like ? order by at, seq")
                .param("%" + entry + "%")
                .query(String.class)
                .list();
    }
}
