package io.praevia.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.office.edit.Changes;
import io.praevia.office.edit.DraftFiles;
import io.praevia.office.edit.Field;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.PartForm;
import io.praevia.office.edit.Place;
import io.praevia.office.edit.Shape;
import io.praevia.office.edit.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OfficePagesTests extends OfficeTest {

    @Test
    void everyPageOfADraftOpens() {
        UUID id = begun("dpia");
        for (String tab : List.of(
                "",
                "/changes",
                "/preview",
                "/preview?department=legal&language=fr",
                "/try?like=",
                "/words",
                "/words/fr",
                "/words/de?part=checks",
                "/text",
                "/publish",
                "/discard",
                "/file",
                "/head/top",
                "/question/purposes",
                "/question/purposes/delete",
                "/question/new?section=project",
                "/section/new",
                "/check/new"))
            assertThat(pages.open(author(), "/office/drafts/" + id + tab))
                    .as(tab)
                    .hasStatusOk();
        assertThat(pages.open(author(), "/office/questionnaires")).hasStatusOk();
    }

    @Test
    void everybodyElseIsTurnedAway() {
        UUID id = begun("lia");

        assertThat(pages.open(company.owner(), "/office/questionnaires")).hasStatus(403);
        assertThat(pages.open(company.dpo(), "/office/drafts/" + id)).hasStatus(403);
        assertThat(pages.send(company.auditor(), "/office/drafts/" + id + "/discard"))
                .hasStatus(403);
        assertThat(pages.open(author(), "/office/drafts/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aQuestionIsWrittenInItsForm() {
        UUID id = begun("dpia");
        String address = "/office/drafts/" + id + "/question/new";

        assertThat(send(address, "")).hasStatus(422).bodyText().contains("Typed help", "Fill this in");
        assertThat(send(address, "Is it loud?")).hasStatus(302);
        assertThat(send(address, "Is it loud?")).hasStatus(422).bodyText().contains("taken");

        assertThat(part(id, question("loud")).path("options").size()).isEqualTo(2);
        assertThat(Outline.sectionOf(draft(id).content(), "loud")).contains(section(id));
    }

    @Test
    void savingAPartUnchangedChangesNothing() {
        for (String key : List.of("dpia", "screening", "lia")) {
            Draft draft = draft(begun(key));
            List<Place> places = new ArrayList<>(List.of(new Place(Place.Kind.HEAD, "top", "")));
            draft.content()
                    .path("checks")
                    .forEach(one -> places.add(
                            new Place(Place.Kind.CHECK, one.path("id").asString(), "")));
            for (JsonNode section : draft.content().path("sections")) {
                places.add(new Place(Place.Kind.SECTION, section.path("id").asString(), ""));
                section.path("questions")
                        .forEach(one -> places.add(question(one.path("id").asString())));
            }
            List<String> ids = places.stream().map(Place::id).toList();
            for (Place place : places) {
                ObjectNode there = Outline.find(draft.content(), place).orElseThrow();
                List<Field> fields = Shape.of(place, ids);
                assertThat(Changes.words(there, PartForm.read(place, fields, there, Typed.of(there, fields))))
                        .as(place.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void faultyTextIsShownAgainWithTheLine() {
        UUID id = begun("screening");
        String text = DraftFiles.yaml(draft(id).content());
        String seen = Outline.mark(draft(id).content());
        String address = "/office/drafts/" + id + "/text";

        assertThat(pages.send(author(), address, "seen", seen, "text", text + "\nnonsense: [1"))
                .hasStatus(422)
                .bodyText()
                .contains("Line ", "nonsense: [1");
        assertThat(pages.send(author(), address, "seen", seen, "text", text.replaceFirst("title: .*", "title: 5")))
                .hasStatus(422)
                .bodyText()
                .contains("Line 3");
        assertThat(pages.send(author(), address, "seen", seen, "text", text.replaceFirst("title: .*", "title: New")))
                .hasStatus(302);
        assertThat(pages.send(author(), address, "seen", seen, "text", text.replaceFirst("title: .*", "title: Old")))
                .hasStatus(409)
                .bodyText()
                .contains("Both versions", "title: Old");
    }

    @Test
    void aTrialAsksWhatTheAnswersCallFor() {
        UUID id = begun("dpia");
        String base = "/office/drafts/" + id + "/try?";

        assertThat(asked(base + "like=")).isLessThan(asked(base + "ai_involved=yes&like="));
    }

    private int asked(String address) {
        var words = java.util.regex.Pattern.compile("(\\d+) questions? of \\d+ would be asked")
                .matcher(body(address).replaceAll("<[^>]+>", ""));
        assertThat(words.find()).as(words.toString()).isTrue();
        return Integer.parseInt(words.group(1));
    }

    private String body(String address) {
        MvcTestResult answer = pages.open(author(), address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String section(UUID id) {
        return draft(id).content().path("sections").path(0).path("id").asString();
    }

    private MvcTestResult send(String address, String label) {
        UUID id = UUID.fromString(address.split("/")[3]);
        return pages.send(
                author(),
                address,
                "section",
                section(id),
                "id",
                "loud",
                "label",
                label,
                "type",
                "choice",
                "help",
                "Typed help",
                "example",
                "A drill.",
                "why",
                "Noise tells.",
                "law",
                "GDPR Art. 35",
                "required",
                "true",
                "departments",
                "legal",
                "options.0.key",
                "much",
                "options.0.label",
                "Much",
                "options.2.key",
                "little",
                "options.2.label",
                "Little");
    }
}
