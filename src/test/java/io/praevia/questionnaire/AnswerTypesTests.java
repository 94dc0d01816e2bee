package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.CODEC;
import static io.praevia.questionnaire.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerCodec.Answered;
import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerValue.Row;
import io.praevia.questionnaire.Question.Option;
import io.praevia.questionnaire.options.Directory;
import io.praevia.questionnaire.options.LiveOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypesTests {

    private static final String ANN = new UUID(0, 1).toString();
    private static final String GONE = new UUID(0, 2).toString();

    static final Questionnaire ASKED = Samples.read(
            "id: story\ntype: rich_text\nnot_sure: true",
            "id: likely\ntype: scale\nsteps: [Rarely, Sometimes, Often]\nnot_sure: true",
            "id: seat\ntype: country\nnot_sure: true",
            "id: contact\ntype: person",
            "id: unit\ntype: department",
            "id: parties\ntype: table\ncolumns: [{id: name, label: Name, type: text, required: true}]",
            "id: main\ntype: choice\noptions_from: parties.name",
            "id: several\ntype: choices\noptions_from: parties.name",
            "id: flows\ntype: table\ncolumns:\n  - {id: from, label: From, type: choice, options_from: parties.name}\n"
                    + "  - {id: to, label: To, type: country}\n  - {id: risk, label: Risk, type: scale, steps: [a, b]}\n"
                    + "  - {id: who, label: Who, type: person}\n  - {id: dept, label: D, type: department}");

    static final AnswerValue PARTIES = new AnswerValue.Table(List.of(
            new Row("r1", Map.of("name", Samples.text("Us"))), new Row("r2", Map.of("name", Samples.text("Them")))));

    static final LiveOptions LIVE = new LiveOptions(
            new Directory() {
                @Override
                public List<Option> people() {
                    return List.of(new Option(ANN, "Ann", null));
                }

                @Override
                public List<Option> departments() {
                    return List.of(new Option("legal", "Legal", null));
                }

                @Override
                public Optional<String> person(String id) {
                    return Optional.of(id.equals(ANN) ? "Ann" : "Former Bob");
                }

                @Override
                public Optional<String> department(String id) {
                    return Optional.of(id.equals("legal") ? "Legal" : "Old unit");
                }
            },
            Samples.VISIBILITY);

    private static Question live(String id, Map<String, AnswerValue> answers) {
        return LIVE.in(ASKED, answers, Locale.ENGLISH).question(id).orElseThrow();
    }

    private static AnswerCodec.Result parse(Question question, String json) {
        return CODEC.parse(question, json(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            story    | 'One.\\n\\n- two'
            likely   | 3
            seat     | 'FR'
            contact  | '00000000-0000-0000-0000-000000000001'
            unit     | 'legal'
            main     | 'r2'
            several  | ['r1','r2']
            flows    | [{'id':'f1','cells':{'from':'r1','to':'JP','risk':2,'who':'00000000-0000-0000-0000-000000000001','dept':'legal'}}]
            likely   | {'not_sure':true}
            """)
    void aValidAnswerIsWrittenAsItWasRead(String id, String json) {
        Question question = live(id, Map.of("parties", PARTIES));
        var result = parse(question, json);
        assertThat(result).isInstanceOf(Answered.class);
        assertThat(CODEC.write(result.value().orElseThrow())).isEqualTo(json(json.replace('\'', '"')));
        assertThat(CODEC.parse(
                                ASKED.question(id).orElseThrow(),
                                CODEC.write(result.value().orElseThrow()))
                        .value())
                .as("what is stored is read without looking options up")
                .isEqualTo(result.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            story    | 7                                       | WRONG_TYPE          | Write text here.
            likely   | 4                                       | NO_SUCH_STEP        | from 1 to 3
            likely   | 0                                       | NO_SUCH_STEP        | from 1 to 3
            likely   | 1.5                                     | NO_SUCH_STEP        | from 1 to 3
            likely   | 1e400                                   | NO_SUCH_STEP        | from 1 to 3
            likely   | 'often'                                 | WRONG_TYPE          | Choose one of the steps.
            seat     | 'XX'                                    | UNKNOWN_COUNTRY     | two letters
            seat     | ['FR']                                  | WRONG_TYPE          | Choose a country
            contact  | '00000000-0000-0000-0000-000000000002'  | UNKNOWN_PERSON      | somebody who works here
            contact  | 'Ann'                                   | UNKNOWN_PERSON      | somebody who works here
            unit     | 'astrology'                             | UNKNOWN_DEPARTMENT  | one that exists
            main     | 'r9'                                    | UNKNOWN_OPTION      | Choose from the list
            several  | ['r1','r9']                             | UNKNOWN_OPTION      | Choose from the list
            flows    | [{'cells':{'from':'r9'}}]               | UNKNOWN_OPTION      | Choose from the list
            flows    | [{'cells':{'risk':3}}]                  | NO_SUCH_STEP        | from 1 to 2
            """)
    void aFaultyAnswerIsRefusedWithTheRemedy(String id, String json, Code code, String message) {
        var problem =
                parse(live(id, Map.of("parties", PARTIES)), json).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message(Locale.ENGLISH)).contains(message);
    }

    @Test
    void aFormSaysTheSame() {
        FormAnswers forms = new FormAnswers(CODEC);
        Question likely = live("likely", Map.of());
        assertThat(forms.parse(likely, Map.of("likely", List.of("2"))).value()).contains(new AnswerValue.Scale(2));
        assertThat(forms.parse(likely, Map.of("likely", List.of("not_sure"))).value())
                .contains(new AnswerValue.NotSure());
        assertThat(forms.parse(live("contact", Map.of()), Map.of("contact", List.of(ANN)))
                        .value())
                .contains(new AnswerValue.Person(UUID.fromString(ANN)));
        assertThat(forms.parse(live("seat", Map.of()), Map.of("seat", List.of(""))))
                .isInstanceOf(AnswerCodec.Cleared.class);
        assertThat(forms.typed(likely, new AnswerValue.Scale(2)).text()).isEqualTo("2");
    }

    @Test
    void aRemovedRowIsAGapAndNeverAnError() {
        Map<String, AnswerValue> answers = Map.of("parties", PARTIES, "main", Samples.choice("r9"));
        var gaps = new Completeness(Samples.VISIBILITY).gaps(LIVE.in(ASKED, answers, Locale.ENGLISH), answers);
        assertThat(gaps).contains(new Completeness.Gap("only", "main", Completeness.Reason.CHOOSE_AGAIN));
        assertThat(read("main", answers)).containsExactly("A row that was removed");
        Map<String, AnswerValue> fine = Map.of("parties", PARTIES, "main", Samples.choice("r2"));
        assertThat(new Completeness(Samples.VISIBILITY).gaps(ASKED, fine))
                .extracting(Completeness.Gap::questionId)
                .doesNotContain("main");
    }

    @Test
    void answersReadInWords() {
        assertThat(read("main", Map.of("parties", PARTIES, "main", Samples.choice("r2"))))
                .containsExactly("Them");
        assertThat(read("likely", Map.of("likely", new AnswerValue.Scale(2)))).containsExactly("2 of 3: Sometimes");
        assertThat(read("seat", Map.of("seat", new AnswerValue.Country("JP")))).containsExactly("Japan");
        assertThat(read("unit", Map.of("unit", new AnswerValue.Department("legal"))))
                .containsExactly("Legal");
        Map<String, AnswerValue> former = Map.of("contact", new AnswerValue.Person(UUID.fromString(GONE)));
        assertThat(read("contact", former)).containsExactly("Former Bob");
        assertThat(live("contact", former).options()).extracting(Option::key).containsExactly(ANN, GONE);
    }

    private static List<String> read(String id, Map<String, AnswerValue> answers) {
        return new AnswerText(Locale.ENGLISH)
                .read(live(id, answers), answers.get(id))
                .lines();
    }
}
