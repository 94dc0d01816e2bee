package io.praevia.bench;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.List;
import java.util.Map;

/** Questionnaires of any size made alike: of ten questions three depend on others, two are tables, one takes its options from a table. */
final class SizedQuestionnaire {

    private SizedQuestionnaire() {}

    static String of(int version, int size) {
        StringBuilder yaml = new StringBuilder("""
                key: dpia
                version: %d
                title: Of %d questions
                intro: For measuring.
                valid_from: 2900-01-01
                sections:
                """.formatted(version, size));
        for (int at = 0; at < size; at++) {
            if (at % 10 == 0) {
                yaml.append("  - {id: s%d, title: Section %d, intro: Ten., questions: [\n".formatted(at / 10, at / 10));
            }
            yaml.append("      {id: q%d, label: Question %d, help: H, example: E, why: W, law: A, ".formatted(at, at))
                    .append("departments: [privacy], ")
                    .append(particular(at))
                    .append(at % 10 == 9 || at == size - 1 ? "}]}\n" : "},\n");
        }
        return yaml.toString();
    }

    private static String particular(int at) {
        return switch (at % 5) {
            case 1 -> "type: yes_no, not_sure: true";
            case 2 -> "type: long_text, when: 'q%d = true'".formatted(at - 1);
            case 3 ->
                "type: choice, options: [{key: own, label: Own}, {key: bought, label: Bought}],"
                        + " when: 'q%d = true or q%d = \"not_sure\"', required: 'q%d = true'"
                                .formatted(at - 2, at - 2, at - 2);
            case 4 ->
                "type: table, columns: [{id: name, label: Name, type: text, required: true},"
                        + " {id: people, label: People, type: number}]";
            default -> "type: text";
        };
    }

    static AnswerValue answer(Question question) {
        if (question.type() == QuestionType.TABLE) {
            return new AnswerValue.Table(List.of(
                    new AnswerValue.Row("r1", Map.of("name", new AnswerValue.Text("Till"))),
                    new AnswerValue.Row("r2", Map.of("name", new AnswerValue.Text("Wallet")))));
        }
        return switch (question.type()) {
            case CHOICES -> new AnswerValue.Choices(List.of("r1"));
            case YES_NO -> new AnswerValue.YesNo(true);
            case CHOICE -> new AnswerValue.Choice("own");
            default -> new AnswerValue.Text("An answer of a usual length to " + question.label() + ".");
        };
    }
}
