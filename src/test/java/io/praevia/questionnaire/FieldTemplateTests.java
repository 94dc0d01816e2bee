package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.ask;
import static io.praevia.questionnaire.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.FormAnswers.FieldError;
import io.praevia.questionnaire.FormAnswers.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FieldTemplateTests {

    private static final String MARKUP = "<script>alert(\"x\")</script> & [[${7*7}]]";
    private final FormAnswers forms = new FormAnswers(new AnswerCodec());

    private static Page field(Question question, Typed value, FieldError error, boolean locked) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("value", value);
        model.put("error", error);
        model.put("locked", locked);
        return Page.of("field/field", "field", model);
    }

    private Page empty(Question question) throws Exception {
        return field(question, forms.typed(question, (AnswerValue) null), null, false);
    }

    static Stream<Question> questions() {
        Question countries = Samples.read("id: places\ntype: countries\nnot_sure: true")
                .questions()
                .get(0);
        Questionnaire types = AnswerTypesTests.LIVE.in(
                AnswerTypesTests.ASKED, Map.of("parties", AnswerTypesTests.PARTIES), Locale.ENGLISH);
        return Stream.concat(
                Stream.concat(Stream.of(countries), types.questions().stream()),
                Stream.of("screening", "dpia").flatMap(key -> Samples.SHIPPED.latest(key).questions().stream()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyFieldIsLabelledExplainedAndComplete(Question question) throws Exception {
        Page page = empty(question);
        assertThat(page.text())
                .contains(question.label(), question.help(), "See an example", "Why we ask", question.law());
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.all("//*[@id='q-" + question.id() + "']")).hasSize(1);
        assertThat(page.all("//input[@name='" + question.id() + ".shown']")).hasSize(1);
        assertThat(page.text().contains("I’m not sure")).isEqualTo(question.notSure());
        everyReferenceLeadsSomewhere(page);
        everyControlHasALabel(page);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anErrorIsTiedToItsField(Question question) throws Exception {
        var page = field(question, Typed.empty(), new FieldError(question.id(), question.label(), "Do this."), false);
        Element field = page.one("//*[@id='q-" + question.id() + "']");
        assertThat(field.getAttribute("aria-describedby")).contains("q-" + question.id() + "-error");
        assertThat(page.one("//p[@id='q-" + question.id() + "-error']").getTextContent())
                .contains("Error:", "Do this.");
        if (question.type() != QuestionType.TABLE)
            assertThat(page.all("//*[@aria-invalid='true']")).isNotEmpty();
        everyReferenceLeadsSomewhere(page);
        assertThat(empty(question).all("//*[@aria-invalid]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aLockedFieldSendsNothing(Question question) throws Exception {
        var page = field(question, forms.typed(question, (AnswerValue) null), null, true);
        assertThat(page.all(
                        "//input[not(@disabled)] | //select[not(@disabled)] | //textarea[not(@disabled)] | //button"))
                .isEmpty();
        assertThat(page.text()).contains("not change it now");
    }

    @Test
    void whatWasTypedIsShownAgainLiterally() throws Exception {
        var summary = ask("project_summary");
        var area = field(summary, forms.typed(summary, text("\n" + MARKUP)), null, false)
                .one("//textarea");
        assertThat(area.getTextContent()).isEqualTo("\n\n" + MARKUP);
        var count = ask("people_count");
        var form = Map.of("people_count", List.of(MARKUP));
        assertThat(field(count, forms.typed(count, form), null, false)
                        .one("//input[@id='q-people_count']")
                        .getAttribute("value"))
                .isEqualTo(MARKUP);
    }

    @Test
    void storedChoicesAreChecked() throws Exception {
        assertThat(checked("joins_sources", new AnswerValue.YesNo(false))).containsExactly("no");
        assertThat(checked("joins_sources", new AnswerValue.NotSure())).containsExactly("not_sure");
        assertThat(checked("surprise", Samples.choice("upset"))).containsExactly("upset");
        assertThat(checked("data_subjects", new AnswerValue.Choices(List.of("users", "patients"))))
                .containsExactly("users", "patients");
        assertThat(checked("people_count", new AnswerValue.NotSure())).containsExactly("yes");
    }

    @Test
    void aTableCanBeEditedWithoutJavaScript() throws Exception {
        var question = ask("processors");
        var stored =
                Samples.table(Map.of("company", text(MARKUP), "countries", new AnswerValue.Countries(List.of("IN"))));
        var page = field(
                question,
                forms.typed(question, stored),
                new FieldError("processors.r1.task", "Which?", "Say it."),
                false);
        assertThat(page.one("//button[@name='add-row']").getAttribute("value")).isEqualTo("processors");
        assertThat(page.all("//input[@name='processors.r1.remove']")).hasSize(1);
        assertThat(page.one("//input[@name='processors.r1.company']").getAttribute("value"))
                .isEqualTo(MARKUP);
        assertThat(page.one("//input[@name='processors.r1.countries'][@checked]/..")
                        .getTextContent()
                        .strip())
                .isEqualTo("India");
        var faulty = page.one("//input[@name='processors.r1.task']");
        assertThat(faulty.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(faulty.getAttribute("aria-describedby")).contains("q-processors-r1-task-error");
        everyReferenceLeadsSomewhere(page);
    }

    @Test
    void theErrorSummaryLinksToEachField() throws Exception {
        var errors = List.of(
                new FieldError("surprise", "Surprised?", "Choose one."),
                new FieldError("processors.r1.task", "Which?", MARKUP));
        var page = Page.of("field/error-summary", "errorSummary", Map.of("errors", errors));
        assertThat(page.all("//a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("#q-surprise", "#q-processors-r1-task");
        assertThat(page.text()).contains("There is a problem", "Surprised? Choose one.", MARKUP);
        assertThat(Page.of("field/error-summary", "errorSummary", Map.of("errors", List.of()))
                        .text())
                .isBlank();
    }

    @Test
    void anAnswerReadsWithoutControls() throws Exception {
        var reader = new AnswerText(Locale.ENGLISH);
        var table = reader.read(ask("processors"), Samples.table(Map.of("company", text("One\n" + MARKUP))));
        var page = Page.of("field/answer", "answer", Map.of("question", ask("processors"), "answer", table));
        assertThat(page.all("//th[@scope='col']")).hasSize(5);
        assertThat(page.all("//td[1]/div")).extracting(Element::getTextContent).containsExactly("One", MARKUP);
        assertThat(page.all("//input | //button | //textarea")).isEmpty();
        var none = reader.read(ask("surprise"), null);
        assertThat(Page.of("field/answer", "answer", Map.of("question", ask("surprise"), "answer", none))
                        .text())
                .contains(ask("surprise").label(), "Not provided");
    }

    @Test
    void templatesHoldNoRawTextStyleOrScript() throws Exception {
        try (var files = Files.list(Path.of("templates/web/field"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(12)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("th:utext", "[(", "<script", "style=", "onclick", "onchange"));
        }
    }

    private List<String> checked(String id, AnswerValue stored) throws Exception {
        var page = field(ask(id), forms.typed(ask(id), stored), null, false);
        return page.all("//input[@checked]").stream()
                .map(input -> input.getAttribute("value"))
                .toList();
    }

    private static void everyReferenceLeadsSomewhere(Page page) throws Exception {
        for (Element element : page.all("//*[@aria-describedby]"))
            for (String id : element.getAttribute("aria-describedby").split(" "))
                assertThat(page.all("//*[@id='" + id + "']")).as(id).hasSize(1);
    }

    private static void everyControlHasALabel(Page page) throws Exception {
        for (Element control : page.all("//input[not(@type='hidden')] | //select | //textarea")) {
            boolean inside = "label".equals(control.getParentNode().getNodeName());
            boolean named = page.all("//label[@for='" + control.getAttribute("id") + "']")
                            .size()
                    == 1;
            assertThat(inside || named).as(control.getAttribute("name")).isTrue();
        }
    }
}
