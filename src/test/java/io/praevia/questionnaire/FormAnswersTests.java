package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerValue.Row;
import io.praevia.questionnaire.FormAnswers.FieldError;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormAnswersTests {

    private final FormAnswers forms = new FormAnswers(new AnswerCodec());

    private static Map<String, List<String>> form(String... pairs) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) form.put(pairs[at], List.of(pairs[at + 1].split("&", -1)));
        return form;
    }

    @Test
    void eachKindOfFieldIsRead() {
        assertThat(value("project_summary", "a\r\nb")).isEqualTo(new AnswerValue.Text("a\nb"));
        assertThat(value("joins_sources", "no")).isEqualTo(new AnswerValue.YesNo(false));
        assertThat(value("surprise", "upset")).isEqualTo(new AnswerValue.Choice("upset"));
        assertThat(value("data_subjects", "users&customers"))
                .isEqualTo(new AnswerValue.Choices(List.of("customers", "users")));
        assertThat(value("people_count", " 2 100\u00A0000 "))
                .isEqualTo(new AnswerValue.Number(new BigDecimal("2100000")));
        assertThat(value("planned_start", "2027-03-01"))
                .isEqualTo(new AnswerValue.Date(java.time.LocalDate.of(2027, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "joins_sources, maybe, WRONG_TYPE",
        "people_count, '1,5', WRONG_TYPE",
        "people_count, 1e9, WRONG_TYPE",
        "people_count, -1, OUT_OF_RANGE",
        "surprise, not_sure, NOT_SURE_NOT_OFFERED",
        "planned_start, tomorrow, BAD_DATE"
    })
    void theSameChecksApplyAsToJson(String id, String typed, Code code) {
        assertThat(forms.parse(ask(id), form(id, typed)).problem())
                .map(AnswerCodec.Problem::code)
                .contains(code);
    }

    @Test
    void notSureIsABoxOrAButtonBesideTheOptions() {
        assertThat(forms.parse(ask("people_count"), form("people_count", "", "people_count.not_sure", "yes"))
                        .value())
                .contains(new AnswerValue.NotSure());
        assertThat(forms.parse(ask("joins_sources"), form("joins_sources", "not_sure"))
                        .value())
                .contains(new AnswerValue.NotSure());
    }

    @Test
    void anEmptyFieldTakesTheAnswerBack() {
        assertThat(forms.parse(ask("planned_start"), form("planned_start", "")))
                .isInstanceOf(AnswerCodec.Cleared.class);
        assertThat(forms.parse(ask("data_subjects"), form("data_subjects.shown", "1")))
                .isInstanceOf(AnswerCodec.Cleared.class);
    }

    @Test
    void fieldsThatWereNotOnThePageAreLeftAlone() {
        var results =
                forms.parseShown(Samples.dpia().questions(), form("surprise", "expected", "data_subjects.shown", "1"));
        assertThat(results).containsOnlyKeys("surprise", "data_subjects");
    }

    @Test
    void tableRowsKeepTheirIdsAndOrderAndRemovedAndEmptyRowsGo() {
        var typed = form(
                "alternatives.rb.alternative",
                "Buttons",
                "alternatives.rb.verdict",
                "Too few",
                "alternatives.ra.alternative",
                "Survey",
                "alternatives.rc.alternative",
                "Gone",
                "alternatives.rc.remove",
                "yes",
                "alternatives.rd.alternative",
                "  ");
        assertThat(forms.parse(ask("alternatives"), typed).value())
                .contains(new AnswerValue.Table(List.of(
                        new Row(
                                "rb",
                                Map.of(
                                        "alternative", new AnswerValue.Text("Buttons"),
                                        "verdict", new AnswerValue.Text("Too few"))),
                        new Row("ra", Map.of("alternative", new AnswerValue.Text("Survey"))))));
    }

    @Test
    void aForgedRowOrColumnIsRefusedOrIgnored() {
        assertThat(forms.parse(ask("alternatives"), form("alternatives.R%.alternative", "x"))
                        .problem())
                .map(AnswerCodec.Problem::code)
                .contains(Code.BAD_ROW);
        assertThat(forms.parse(ask("alternatives"), form("alternatives.r1.admin", "x"))
                        .value())
                .isEmpty();
    }

    @Test
    void oneMoreRowIsThereWhenAskedForAndNothingTypedIsLost() {
        var typed = forms.typed(ask("alternatives"), form("alternatives.r1.verdict", "<b>", "add-row", "alternatives"));
        assertThat(typed.rows()).hasSize(2);
        assertThat(typed.rows().get(0).cell("verdict").text()).isEqualTo("<b>");
        assertThat(typed.rows().get(1).id()).isNotEqualTo("r1").matches("[a-z0-9-]+");
        assertThat(forms.typed(ask("people_count"), form("people_count", "lots"))
                        .text())
                .isEqualTo("lots");
    }

    @Test
    void aStoredAnswerFillsTheFieldSoThatSendingItUnchangedChangesNothing() {
        var stored = new AnswerValue.Table(List.of(new Row(
                "r1",
                Map.of(
                        "company", new AnswerValue.Text("C"),
                        "countries", new AnswerValue.Countries(List.of("IE", "IN")),
                        "contract", new AnswerValue.Choice("signed")))));
        var typed = forms.typed(ask("processors"), stored);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (var row : typed.rows())
            row.cells()
                    .forEach((column, cell) ->
                            sent.put("processors." + row.id() + "." + column, List.copyOf(cell.selected())));
        assertThat(forms.parse(ask("processors"), sent).value()).contains(stored);
    }

    @Test
    void anEmptyTableStartsWithOneRow() {
        assertThat(forms.typed(ask("alternatives"), (AnswerValue) null).rows()).hasSize(1);
    }

    @Test
    void anErrorLinksToItsFieldAndSaysWhatToDo() {
        var problem = forms.parse(ask("processors"), form("processors.r1.contract", "lost"))
                .problem()
                .orElseThrow();
        var error = FieldError.of(ask("processors"), problem, Locale.ENGLISH);
        assertThat(error.anchor()).isEqualTo("q-processors-r1-contract");
        assertThat(error.message()).contains("lost", "Choose from the list");
        var gap = new Completeness.Gap("sharing", "processors", Completeness.Reason.EMPTY_CELLS);
        assertThat(FieldError.of(ask("processors"), gap, Locale.GERMAN).message())
                .contains("leeren Zellen");
    }

    private AnswerValue value(String id, String typed) {
        return forms.parse(ask(id), form(id, typed)).value().orElseThrow();
    }
}
