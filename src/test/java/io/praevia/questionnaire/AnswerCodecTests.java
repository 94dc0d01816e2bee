package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.CODEC;
import static io.praevia.questionnaire.Samples.ask;
import static io.praevia.questionnaire.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerCodec.Result;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class AnswerCodecTests {

    private static final Question TITLE =
            Samples.read("id: title\ntype: text").question("title").orElseThrow();
    private static final Question COUNTRIES =
            Samples.read("id: places\ntype: countries").question("places").orElseThrow();

    private static Question question(String id) {
        if (id.equals("title")) return TITLE;
        return id.equals("places") ? COUNTRIES : ask(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title                | "Mood cameras"
            project_summary      | "Two lines\\nand a tab\\t."
            joins_sources        | true
            joins_sources        | false
            joins_sources        | {"not_sure":true}
            surprise             | "upset"
            data_subjects        | ["customers","employees"]
            people_count         | 2100000
            people_count         | 12.5
            planned_start        | "2027-03-01"
            places               | ["IN","US"]
            supporting_documents | ["0b0f8c3e-6f5e-4f0e-9d0a-2f7c1f6a9b11"]
            alternatives         | [{"id":"r1","cells":{"alternative":"Buttons","verdict":"Too few","evidence":"Pilot"}}]
            processors           | [{"id":"r-2","cells":{"company":"C","countries":["IE"],"contract":"signed"}}]
            security_measures    | [{"id":"r1","cells":{"protects":["access","loss"]}}]
            """)
    void anAnswerComesBackAsItWasStored(String id, String stored) {
        Result result = CODEC.parse(question(id), json(stored));
        assertThat(result.problem()).isEmpty();
        assertThat(CODEC.write(result.value().orElseThrow()))
                .hasToString(json(stored).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title                | 12                        | WRONG_TYPE
            joins_sources        | "yes"                     | WRONG_TYPE
            people_count         | "many"                    | WRONG_TYPE
            data_subjects        | "customers"               | WRONG_TYPE
            data_subjects        | [true]                    | WRONG_TYPE
            alternatives         | {"rows":[]}               | WRONG_TYPE
            alternatives         | [{"id":"r1"}]             | WRONG_TYPE
            surprise             | "shocked"                 | UNKNOWN_OPTION
            data_subjects        | ["customers","martians"]  | UNKNOWN_OPTION
            people_count         | 0                         | OUT_OF_RANGE
            people_count         | 1e999999999               | OUT_OF_RANGE
            people_count         | 1.0000001                 | TOO_PRECISE
            planned_start        | "2027-02-30"              | BAD_DATE
            planned_start        | "01.03.2027"              | BAD_DATE
            planned_start        | "0001-01-01"              | BAD_DATE
            places               | ["FR","ZZ"]               | UNKNOWN_COUNTRY
            supporting_documents | ["../etc/passwd"]         | UNKNOWN_FILE
            surprise             | {"not_sure":true}         | NOT_SURE_NOT_OFFERED
            alternatives         | [{"id":"r1","cells":{"x":"y"}}]                          | UNKNOWN_COLUMN
            alternatives         | [{"id":"R 1","cells":{}}]                                | BAD_ROW
            alternatives         | [{"id":"a","cells":{}},{"id":"a","cells":{}}]            | BAD_ROW
            processors           | [{"id":"r1","cells":{"contract":"lost"}}]                | UNKNOWN_OPTION
            processors           | [{"id":"r1","cells":{"countries":["XX"]}}]               | UNKNOWN_COUNTRY
            """)
    void aFaultyAnswerIsRefusedWithItsNameAndARemedy(String id, String given, Code code) {
        var problem = CODEC.parse(question(id), json(given)).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).startsWith(id);
        assertThat(problem.message(Locale.ENGLISH)).endsWith(".").doesNotContain("{0}", "{1}", "''");
    }

    @Test
    void aFaultyCellIsNamedByItsFormField() {
        var problem = CODEC.parse(ask("processors"), json("[{\"id\":\"r7\",\"cells\":{\"countries\":[\"XX\"]}}]"))
                .problem()
                .orElseThrow();
        assertThat(problem.field()).isEqualTo("processors.r7.countries");
        assertThat(problem.message(Locale.ENGLISH)).contains("“XX”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \\n \"", "\"\\u0000\""})
    void nothingClearsTheAnswer(String nothing) {
        assertThat(CODEC.parse(TITLE, json(nothing))).isEqualTo(new AnswerCodec.Cleared());
    }

    @Test
    void anEmptyListOrTableClearsTheAnswer() {
        assertThat(CODEC.parse(ask("data_subjects"), json("[]"))).isInstanceOf(AnswerCodec.Cleared.class);
        assertThat(CODEC.parse(ask("alternatives"), json("[{\"cells\":{\"verdict\":\"\"}}]")))
                .isInstanceOf(AnswerCodec.Cleared.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script> &amp; <b>bold</b>",
                "=HYPERLINK(\"http://example.test\")",
                "${7*7} #{x} [[${y}]] th:utext",
                "  spaces kept  ",
                "שלום, مرحبا, 你好, 👩‍👩‍👧"
            })
    void textIsKeptLiterally(String typed) {
        var value =
                CODEC.parse(TITLE, JsonNodeFactory.instance.stringNode(typed)).value();
        assertThat(value).contains(new AnswerValue.Text(typed));
    }

    @Test
    void textIsComposedAndFreeOfControlCharacters() {
        String typed = "Cafe\u0301\u0000\u0007\u0085 one\r\ntwo\rthree\ttab \uD800 \uFFFF";
        assertThat(CODEC.parse(TITLE, JsonNodeFactory.instance.stringNode(typed))
                        .value())
                .contains(new AnswerValue.Text("Caf\u00e9 one\ntwo\nthree\ttab \uFFFD \uFFFD"));
    }

    @Test
    void lengthCountsCharactersNotCodeUnits() {
        assertThat(parseText(TITLE, "😀".repeat(500)).value()).isPresent();
        assertThat(parseText(TITLE, "a".repeat(501)).problem().orElseThrow().message(Locale.ENGLISH))
                .contains("500", "501");
        assertThat(parseText(ask("project_summary"), "a".repeat(20_000)).value())
                .isPresent();
    }

    @Test
    void aHundredKilobytesAreRefusedNotCut() {
        var problem =
                parseText(ask("project_summary"), "ä".repeat(50_000)).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Code.TOO_LONG);
        assertThat(problem.message(Locale.ENGLISH)).contains("20,000", "50,000");
    }

    @Test
    void aTableHoldsTwoHundredRows() {
        assertThat(rows(200).problem()).isEmpty();
        assertThat(rows(201).problem()).map(AnswerCodec.Problem::code).contains(Code.TOO_MANY_ROWS);
    }

    @Test
    void choicesAreKeptInTheOrderOfTheQuestionnaireWithoutRepeats() {
        assertThat(CODEC.parse(ask("data_subjects"), json("[\"employees\",\"customers\",\"employees\"]"))
                        .value())
                .contains(new AnswerValue.Choices(java.util.List.of("customers", "employees")));
        assertThat(CODEC.parse(COUNTRIES, json("[\"fr\",\"FR\"]")).value())
                .contains(new AnswerValue.Countries(java.util.List.of("FR")));
    }

    @Test
    void aRowWithoutAnIdIsGivenOneThatLasts() {
        var first = CODEC.parse(ask("alternatives"), json("[{\"cells\":{\"verdict\":\"No\"}}]"))
                .value()
                .orElseThrow();
        assertThat(CODEC.parse(ask("alternatives"), CODEC.write(first)).value()).contains(first);
    }

    private static Result parseText(Question question, String text) {
        return CODEC.parse(question, JsonNodeFactory.instance.stringNode(text));
    }

    private static Result rows(int count) {
        return CODEC.parse(
                ask("alternatives"),
                json(IntStream.range(0, count)
                        .mapToObj(row -> "{\"id\":\"r" + row + "\",\"cells\":{\"verdict\":\"v\"}}")
                        .collect(Collectors.joining(",", "[", "]"))));
    }
}
