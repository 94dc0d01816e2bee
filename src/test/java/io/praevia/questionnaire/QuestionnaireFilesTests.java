package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireFilesTests {

    private static List<String> faults(String file) {
        var invalid = catchThrowableOfType(
                Questionnaires.Invalid.class,
                () -> new Questionnaires(Map.of("sample.yaml", file), new FeelExpressions()));
        assertThat(invalid).as("the file is refused").isNotNull();
        return invalid.faults();
    }

    @Test
    void theShippedFilesAreFaultless() {
        assertThat(Samples.SHIPPED.all()).extracting(Questionnaire::key).contains("screening", "dpia");
    }

    @Test
    void anOldVersionStaysReadable() {
        String first = Samples.file("id: a\ntype: text");
        var both = new Questionnaires(
                Map.of("sample.yaml", first.replace("version: 1", "version: 2"), "sample-v1.yaml", first),
                new FeelExpressions());
        assertThat(both.latest("sample").version()).isEqualTo(2);
        assertThat(both.get("sample", 1).version()).isEqualTo(1);
        assertThatThrownBy(() -> both.get("sample", 3))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no version 3");
    }

    @Test
    void theSameVersionInTwoFilesIsRefused() {
        String file = Samples.file("id: a\ntype: text");
        assertThatThrownBy(() -> new Questionnaires(Map.of("a.yaml", file, "b.yaml", file), new FeelExpressions()))
                .isInstanceOf(Questionnaires.Invalid.class)
                .hasMessageContaining("Two files hold version 1 of sample");
    }

    @Test
    void aSchemaFaultNamesFilePlaceAndQuestion() {
        assertThat(faults(Samples.file("id: a\ntype: text", "id: b\ntype: essay")))
                .singleElement()
                .asString()
                .startsWith("sample.yaml: ")
                .contains("/sections/0/questions/1/type", "(b)", "questionnaire.schema.json");
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThat(faults("key: sample\nversion: [1\n"))
                .singleElement()
                .asString()
                .contains("line ", "Correct the YAML");
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        assertThat(faults("key: sample\nkey: other\n"))
                .singleElement()
                .asString()
                .containsIgnoringCase("duplicate");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        assertThat(faults(
                        Samples.file("id: a\ntype: choice", "id: a\ntype: text", "id: c\ntype: text\nwhen: gone = 1")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: b\\ntype: text\\nwhen: nowhere = true                 | nothing is called "nowhere"
            id: b\\ntype: text\\nrequired: nowhere = true             | nothing is called "nowhere"
            id: b\\ntype: text\\nwhen: a[nowhere = 1] != null         | nothing is called "nowhere"
            id: b\\ntype: text\\nwhen: some x in nowhere satisfies x  | nothing is called "nowhere"
            id: b\\ntype: text\\nwhen: a = = 1                        | not readable FEEL
            id: b\\ntype: text\\nwhen: b = 1                          | depends on itself
            id: a\\ntype: text                                       | used twice
            id: b\\ntype: choices                                    | options
            id: b\\ntype: table                                      | columns
            id: b\\ntype: text\\noptions: [{key: x, label: X}, {key: y, label: Y}]                       | options
            id: b\\ntype: choice\\noptions: [{key: x, label: X}, {key: x, label: Y}]                     | used twice
            id: b\\ntype: table\\ncolumns: [{id: x, label: X, type: choice}]                             | column x
            id: b\\ntype: table\\ncolumns: [{id: x, label: X, type: text}, {id: x, label: Y, type: text}] | used twice
            id: B\\ntype: text                                       | pattern
            id: b\\ntype: text\\nregister: shoe_size                  | /register
            id: b\\ntype: text\\ncolour: red                          | colour
            """)
    void aDanglingOrImpossibleQuestionIsRefused(String question, String reason) {
        assertThat(faults(Samples.file("id: a\ntype: text", question.replace("\\n", "\n"))))
                .anySatisfy(fault -> assertThat(fault).contains(reason));
    }

    @Test
    void anUnknownDepartmentIsRefused() {
        String file = Samples.file("id: a\ntype: text").replace("[privacy]", "[astrology]");
        assertThat(faults(file)).singleElement().asString().contains("departments/0", "(a)");
    }

    @Test
    void aCircleThroughSeveralQuestionsIsRefused() {
        assertThat(faults(Samples.file(
                        "id: a\ntype: yes_no\nwhen: c = true",
                        "id: b\ntype: yes_no\nwhen: a = true",
                        "id: c\ntype: yes_no\nwhen: not(b = true)")))
                .anySatisfy(fault -> assertThat(fault).contains("question a, when", "depends on itself"));
    }

    @Test
    void functionsBoundNamesAndColumnsAreNotMistakenForQuestions() {
        Questionnaire read = Samples.read(
                "id: tags\ntype: choices\noptions: [{key: x, label: X}, {key: y, label: Y}]",
                "id: rows\ntype: table\ncolumns: [{id: kind, label: K, type: text}]",
                "id: free\ntype: text",
                "id: c\ntype: text\nwhen: list contains(tags, \"x\") or free = \"nowhere\" or count(rows[kind = \"x\"]) > 0",
                "id: d\ntype: text\nwhen: some row in rows satisfies row.kind = \"x\" and not(tags = null)");
        assertThat(read.questions()).hasSize(5);
    }
}
