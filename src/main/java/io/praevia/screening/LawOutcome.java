package io.praevia.screening;

import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Locale;

/**
 * What one law says about a project.
 *
 * @param law its key in {@code bpmn/jurisdictions.dmn}, such as {@code br}; {@code elsewhere} for countries without rows
 * @param name what it is called there
 * @param degree of harm that has to be recorded: {@code high}, {@code medium}, {@code low}, or empty where none is asked for
 * @param article where the law says so; may be empty
 * @param reasons the rows that decided, in words; empty when the law does not apply
 * @param deciding labels of the open questions of which a yes would settle it, while it is undecided
 */
public record LawOutcome(
        String law,
        String name,
        Scope scope,
        ScreeningOutcome.Result result,
        String degree,
        String article,
        List<String> reasons,
        List<String> deciding,
        boolean contestable) {

    static final String TABLE = "jurisdictions";

    public LawOutcome {
        reasons = List.copyOf(reasons);
        deciding = List.copyOf(deciding);
    }

    /** What a ruling of the table says; a ruling is kept only for laws that apply or may. */
    public static LawOutcome of(Ruling ruling) {
        ScreeningOutcome.Result result =
                ScreeningOutcome.Result.of(ruling.output("outcome").orElse("undecided"));
        return new LawOutcome(
                ruling.output("law").orElse(""),
                ruling.output("name").orElse(""),
                Scope.APPLIES,
                result,
                ruling.output("degree").orElse(""),
                ruling.output("article").orElse(""),
                ruling.hits().stream().map(Ruling.Hit::reason).toList(),
                List.of(),
                ruling.output("contestable").filter("true"::equals).isPresent());
    }

    /** Those among kept rulings that say what a law asks for, oldest first, in this language. */
    public static List<LawOutcome> among(List<Ruling> kept, Locale language) {
        return kept.stream()
                .filter(ruling -> ruling.table().equals(TABLE))
                .map(ruling -> of(ruling.in(language)))
                .toList();
    }

    /** Whether nothing is open about it. */
    boolean settled() {
        return result != ScreeningOutcome.Result.UNDECIDED;
    }

    /** The degree in words. */
    public Message degreeLabel() {
        return Message.of("screening.degree." + degree);
    }

    LawOutcome within(Scope other) {
        return new LawOutcome(law, name, other, result, degree, article, reasons, deciding, contestable);
    }

    LawOutcome because(List<String> others) {
        return new LawOutcome(law, name, scope, result, degree, article, others, deciding, contestable);
    }

    LawOutcome deciding(List<String> labels) {
        return new LawOutcome(law, name, scope, result, degree, article, reasons, labels, contestable);
    }

    LawOutcome being(ScreeningOutcome.Result other) {
        return new LawOutcome(law, name, scope, other, "", article, reasons, deciding, false);
    }

    /** Whether the law concerns the project at all, by where the people live. */
    public enum Scope {
        APPLIES("applies"),
        MAY_APPLY("may-apply"),
        DOES_NOT_APPLY("does-not-apply");

        private final String key;

        Scope(String key) {
            this.key = key;
        }

        /** The name used in the API and in message keys. */
        public String key() {
            return key;
        }

        public Message label() {
            return Message.of("screening.scope." + key);
        }
    }
}
