package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.OtherQuestions;
import io.praevia.support.Story;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that holds every kind of question: looked at, walked by keyboard, filled in with and without JavaScript. */
class QuestionKindsTests extends BrowserTest {

    private static final Path FILE = Path.of("src/test/resources/questionnaires/every-kind.yaml");

    /** Whether the focus can be seen: an outline on the element, or on what is drawn around it. */
    private static final String SEEN = "() => { for (let e = document.activeElement, i = 0; e && i < 3;"
            + " e = e.parentElement, i++) { const s = getComputedStyle(e);"
            + " if (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) return true; } return false; }";

    private static final String WHERE = "() => { const e = document.activeElement;"
            + " return e === document.body ? '' : e.name || e.id || e.tagName + ' ' + e.textContent.trim(); }";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private OtherQuestions questions;

    private AssessmentId id;
    private String address;

    @BeforeEach
    void begin() throws IOException {
        id = questions.inQuestionnaire(900, Files.readString(FILE));
        address = "/assessments/" + id + "/questionnaire/kinds";
    }

    @Test
    void everyKindFitsEveryWindowWithoutABarrier() {
        Page page = signedIn(company.owner());
        page.navigate(address);
        fillTable(page);
        page.locator("main form button.is-primary").last().click();
        assertThat(page.locator("h1")).hasText("What else there is");
        page.navigate(address);
        for (int width : List.of(1280, 390, 320)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                hasNoKnownBarrier(page);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("px wider than a window of %d", width)
                    .isEqualTo(0);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyKindIsAnsweredByKeyboardAlone() {
        Page page = signedIn(company.owner());
        page.navigate(address);
        page.locator("#q-t_text").focus();
        Hands hands = new Hands(page);
        hands.type("Loyalty card").tabTo("t_long").type("Members buy.");
        hands.tabTo("t_long.not_sure").tabTo("t_rich").type("First this.");
        hands.tabTo("t_yes").press("Space").press("ArrowDown");
        assertThat(page.locator("#q-t_after")).isVisible();
        assertThat(page.evaluate(WHERE)).as("focus after a question appeared").isEqualTo("t_yes");
        hands.tabTo("t_after").type("Paper.").tabTo("t_choice").press("Space").press("ArrowDown");
        hands.tabTo("t_choices").press("Space").tabTo("t_number").type("12000");
        hands.tabTo("t_date").type("01032027");
        page.locator("#q-t_countries summary").focus();
        hands.press("Enter").press("Tab").type("france").press("Enter");
        hands.tabTo("t_country").type("Germany").tabTo("t_person").press("ArrowDown");
        hands.tabTo("t_department").press("ArrowDown");
        hands.tabTo(name(page, 0, "name")).type("Till").tabTo("add-row").press("Enter");
        assertThat(page.locator("#q-t_table .pv-row")).hasCount(2);
        assertThat(page.evaluate(WHERE)).as("focus after a row came").isEqualTo(name(page, 1, "name"));
        hands.type("Wallet").tabTo(name(page, 1, "remove")).press("Space");
        hands.tabTo("t_scale").press("ArrowRight").tabTo("t_files.upload");
        hands.tabToPrimary().press("Enter");
        assertThat(page.locator("h1")).hasText("What else there is");
        assertThat(story.answers(id))
                .containsEntry("t_text", new AnswerValue.Text("Loyalty card"))
                .containsEntry("t_yes", new AnswerValue.YesNo(false))
                .containsEntry("t_after", new AnswerValue.Text("Paper."))
                .containsEntry("t_choice", new AnswerValue.Choice("second"))
                .containsEntry("t_number", new AnswerValue.Number(new BigDecimal("12000")))
                .containsEntry("t_countries", new AnswerValue.Countries(List.of("FR")))
                .containsEntry("t_country", new AnswerValue.Country("DE"));
        assertThat(((AnswerValue.Table) story.answers(id).get("t_table")).rows())
                .extracting(row -> row.cells().get("name"))
                .containsExactly(new AnswerValue.Text("Till"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyKindIsSavedWithoutJavaScript() {
        Page page = signedInWithoutScripts(company.owner());
        page.navigate(address);
        fillFields(page);
        fillTable(page);
        page.locator("#q-t_files-upload")
                .setInputFiles(new FilePayload("note.txt", "text/plain", "A note.".getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button.is-primary").last().click();
        assertThat(page.locator("h1")).hasText("What else there is");
        page.navigate(address);
        page.locator("[name=t_from]").check();
        page.locator("main form button.is-primary").last().click();
        Map<String, AnswerValue> saved = story.answers(id);
        AnswerValue.Table table = (AnswerValue.Table) saved.get("t_table");
        String row = table.rows().get(0).id();
        assertThat(table.rows().get(0).cells()).isEqualTo(cells());
        AnswerValue.Table other = (AnswerValue.Table) saved.get("t_other");
        assertThat(other.rows().get(0).cells()).isEqualTo(otherCells());
        assertThat(saved).containsEntry("t_from", new AnswerValue.Choices(List.of(row)));
        assertThat(saved).containsAllEntriesOf(fields());
        assertThat(((AnswerValue.Files) saved.get("t_files")).evidence()).hasSize(1);
        page.navigate(address);
        page.locator("[name='t_table." + row + ".remove']").check();
        page.locator("main form button.is-primary").last().click();
        page.navigate("/assessments/" + id + "/check");
        assertThat(page.locator("main")).containsText("removed");
    }

    private void fillFields(Page page) {
        page.fill("#q-t_text", "Loyalty card");
        page.fill("#q-t_long", "Members buy.");
        page.fill("#q-t_rich", "First:\n\n- this\n- that");
        page.locator("[name=t_yes][value=yes]").check();
        page.locator("[name=t_choice][value=not_sure]").check();
        page.locator("[name=t_choices][value=second]").check();
        page.fill("#q-t_number", "12000");
        page.fill("#q-t_date", "2027-03-01");
        page.locator("#q-t_countries summary").click();
        page.locator("[name=t_countries][value=DE]").check();
        page.locator("[name=t_countries][value=FR]").check();
        page.selectOption("#q-t_country", "DE");
        page.selectOption("#q-t_person", company.dpo().toString());
        page.selectOption("#q-t_department", "legal");
        page.locator("[name=t_scale][value='3']").check();
    }

    private Map<String, AnswerValue> fields() {
        return Map.ofEntries(
                Map.entry("t_text", new AnswerValue.Text("Loyalty card")),
                Map.entry("t_long", new AnswerValue.Text("Members buy.")),
                Map.entry("t_rich", new AnswerValue.RichText("First:\n\n- this\n- that")),
                Map.entry("t_yes", new AnswerValue.YesNo(true)),
                Map.entry("t_choice", new AnswerValue.NotSure()),
                Map.entry("t_choices", new AnswerValue.Choices(List.of("second"))),
                Map.entry("t_number", new AnswerValue.Number(new BigDecimal("12000"))),
                Map.entry("t_date", new AnswerValue.Date(LocalDate.of(2027, 3, 1))),
                Map.entry("t_countries", new AnswerValue.Countries(List.of("FR", "DE"))),
                Map.entry("t_country", new AnswerValue.Country("DE")),
                Map.entry("t_person", new AnswerValue.Person(company.dpo().value())),
                Map.entry("t_department", new AnswerValue.Department("legal")),
                Map.entry("t_scale", new AnswerValue.Scale(3)));
    }

    private void fillTable(Page page) {
        assertThat(page.locator("#q-t_table .pv-row")).hasCount(1);
        page.fill(cell(page, "name"), "Till");
        page.fill(cell(page, "story"), "It prints.");
        page.selectOption(cell(page, "agreed"), "yes");
        page.selectOption(cell(page, "kind"), "bought");
        page.locator(cell(page, "uses") + "[value=play]").check();
        page.selectOption(cell(page, "harm"), "2");
        page.fill(cell(page, "people"), "7");
        page.fill(cell(page, "since"), "2026-01-31");
        page.selectOption(cell(page, "home"), "FR");
        page.locator("details:has(" + cell(page, "places") + ") summary").click();
        page.locator(cell(page, "places") + "[value=FR]").check();
        page.locator(cell(page, "places") + "[value=IT]").check();
        page.selectOption(cell(page, "keeper"), company.owner().toString());
        page.selectOption(cell(page, "office"), "it");
    }

    private static Map<String, AnswerValue> cells() {
        return Map.of(
                "name", new AnswerValue.Text("Till"),
                "story", new AnswerValue.Text("It prints."),
                "agreed", new AnswerValue.YesNo(true),
                "kind", new AnswerValue.Choice("bought"),
                "uses", new AnswerValue.Choices(List.of("play")),
                "harm", new AnswerValue.Scale(2));
    }

    private Map<String, AnswerValue> otherCells() {
        return Map.of(
                "people", new AnswerValue.Number(new BigDecimal("7")),
                "since", new AnswerValue.Date(LocalDate.of(2026, 1, 31)),
                "home", new AnswerValue.Country("FR"),
                "places", new AnswerValue.Countries(List.of("FR", "IT")),
                "keeper", new AnswerValue.Person(company.owner().value()),
                "office", new AnswerValue.Department("it"));
    }

    private static String cell(Page page, String column) {
        return "[name$='." + column + "']";
    }

    /** The name of a field in a row of the first table, which holds the row's id. */
    private static String name(Page page, int row, String column) {
        String id = page.locator("#q-t_table .pv-row").nth(row).getAttribute("id");
        return "t_table." + id.substring("q-t_table-".length()) + "." + column;
    }

    /** Works with the keyboard only; the focus must always be somewhere, and be seen. */
    private record Hands(Page page) {

        Hands tabTo(String name) {
            return until(name, () -> page.evaluate(WHERE).equals(name));
        }

        Hands tabToPrimary() {
            return until("the button", () -> (boolean) page.evaluate("document.activeElement.matches('.is-primary')"));
        }

        Hands until(String name, java.util.function.BooleanSupplier there) {
            for (int tabs = 0; tabs < 60; tabs++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate(WHERE).toString())
                        .as("on the way to " + name)
                        .isNotEmpty();
                assertThat((boolean) page.evaluate(SEEN))
                        .as("the focus on %s is seen", page.evaluate(WHERE))
                        .isTrue();
                if (there.getAsBoolean()) {
                    return this;
                }
            }
            throw new AssertionError("Tab does not reach " + name + ", only " + page.evaluate(WHERE));
        }

        Hands type(String words) {
            page.keyboard().type(words);
            return this;
        }

        Hands press(String key) {
            page.keyboard().press(key);
            return this;
        }
    }
}
