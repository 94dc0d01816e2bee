package io.praevia.questionnaire;

import io.praevia.questionnaire.AnswerValue.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and answers for tests. */
final class Samples {

    static final Questionnaires SHIPPED = new Questionnaires(new FeelExpressions());
    static final Visibility VISIBILITY = new Visibility(new FeelExpressions());
    static final AnswerCodec CODEC = new AnswerCodec();

    private Samples() {}

    static Questionnaire dpia() {
        return SHIPPED.latest("dpia");
    }

    static Question ask(String id) {
        return dpia().question(id).orElseThrow();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static AnswerValue choice(String key) {
        return new AnswerValue.Choice(key);
    }

    static AnswerValue yes() {
        return new AnswerValue.YesNo(true);
    }

    static AnswerValue no() {
        return new AnswerValue.YesNo(false);
    }

    static AnswerValue text(String text) {
        return new AnswerValue.Text(text);
    }

    static AnswerValue table(Map<String, AnswerValue> cells) {
        return new AnswerValue.Table(List.of(new Row("r1", cells)));
    }

    static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    /** A questionnaire file of one section with these questions, each as the YAML lines that are particular to it. */
    static String file(String... questions) {
        String asked = List.of(questions).stream().map(Samples::item).collect(Collectors.joining());
        return """
                key: sample
                version: 1
                title: Sample
                intro: A sample.
                sections:
                  - id: only
                    title: Only
                    intro: The only one.
                    questions:
                """ + asked;
    }

    static Questionnaire read(String... questions) {
        return new Questionnaires(Map.of("sample.yaml", file(questions)), new FeelExpressions()).latest("sample");
    }

    private static String item(String particular) {
        String common = "label: L\nhelp: H\nexample: E\nwhy: W\nlaw: A\ndepartments: [privacy]\n";
        return ("- " + (particular.strip() + "\n" + common).replace("\n", "\n  "))
                        .indent(6)
                        .stripTrailing() + "\n";
    }
}
