package io.praevia.screening;

import io.praevia.assessment.rules.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Asks {@code bpmn/jurisdictions.dmn} what each law says where people live. Its rows see definite answers; open ones are
 * tried with yes and no, all together, and a law is undecided when they can still change its outcome or degree.
 */
final class Laws {

    /** More combinations than this are not tried; the law then counts as undecided. */
    private static final int MOST = 2000;

    private final BiFunction<String, Map<String, @Nullable Object>, Ruling> tables;
    private final Map<List<Object>, Ruling> known = new HashMap<>();

    /** Evaluates each combination of inputs once; good for one look at the answers. */
    Laws(BiFunction<String, Map<String, @Nullable Object>, Ruling> tables) {
        this.tables = tables;
    }

    Ruling evaluate(String table, Map<String, @Nullable Object> inputs) {
        return known.computeIfAbsent(List.of(table, inputs), key -> tables.apply(table, inputs));
    }

    /** Each law once, those that apply first; empty while nobody said where people live. */
    List<Weighed> weigh(Signs signs, Ruling art35) {
        Map<String, Weighed> laws = new LinkedHashMap<>();
        if (!Places.unknown(signs)) {
            for (LawOutcome.Scope scope : LawOutcome.Scope.values()) {
                Places.of(signs).forEach((place, certain) -> {
                    Look look = new Look(signs, art35, place, certain);
                    if (certain == scope) {
                        laws.computeIfAbsent(look.law(), law -> look.weigh());
                    }
                });
            }
        }
        return List.copyOf(laws.values());
    }

    /** One place. */
    private final class Look {

        private final Signs signs;
        private final Ruling art35;
        private final String place;
        private final LawOutcome.Scope scope;

        Look(Signs signs, Ruling art35, String place, LawOutcome.Scope scope) {
            this.signs = signs;
            this.art35 = art35;
            this.place = place;
            this.scope = scope;
        }

        String law() {
            return evaluate(LawOutcome.TABLE, inputs(Map.of(), false))
                    .output("law")
                    .orElse(place);
        }

        Weighed weigh() {
            boolean open =
                    scope != LawOutcome.Scope.DOES_NOT_APPLY && reachable().size() != 1;
            Map<String, @Nullable Object> inputs = inputs(Map.of(), open);
            Locale language = LocaleContextHolder.getLocale();
            LawOutcome said = LawOutcome.of(evaluate(LawOutcome.TABLE, inputs).in(language))
                    .within(scope);
            boolean byArt35 = readsArt35();
            if (scope == LawOutcome.Scope.DOES_NOT_APPLY) {
                said = said.being(ScreeningOutcome.Result.NOT_REQUIRED).because(List.of());
            } else if (open) {
                said = said.being(ScreeningOutcome.Result.UNDECIDED);
            } else if (byArt35) {
                said = said.because(art35.reasons(language));
            }
            return new Weighed(said, inputs, byArt35 && scope != LawOutcome.Scope.DOES_NOT_APPLY);
        }

        /** Outcomes with their degrees that open answers can still lead to. */
        private Set<String> reachable() {
            Set<String> reachable = new LinkedHashSet<>();
            if (scope == LawOutcome.Scope.MAY_APPLY) {
                reachable.add(ScreeningOutcome.Result.NOT_REQUIRED.key());
            }
            Combinations open = Combinations.of(signs.open(), law());
            for (int number = 0; number < Math.min(open.size(), MOST); number++) {
                Ruling ruling = evaluate(LawOutcome.TABLE, inputs(open.more(number), false));
                reachable.add(ruling.output("outcome").orElse("")
                        + ruling.output("degree").orElse(""));
            }
            return open.size() > MOST ? Set.of() : reachable;
        }

        private boolean readsArt35() {
            List<Ruling> rulings = new ArrayList<>();
            for (String outcome : List.of("required", "not-required")) {
                Map<String, @Nullable Object> inputs = inputs(Map.of(), false);
                inputs.put("art35", outcome);
                rulings.add(evaluate(LawOutcome.TABLE, inputs));
            }
            return !rulings.get(0).hits().equals(rulings.get(1).hits());
        }

        private Map<String, @Nullable Object> inputs(Map<String, Integer> more, boolean open) {
            Map<String, @Nullable Object> inputs = new TreeMap<>();
            inputs.put("place", place);
            inputs.put("open", open);
            inputs.put("art35", art35.output("outcome").orElse("undecided"));
            inputs.put("contestable", Threshold.says(art35, "contestable"));
            inputs.put("dpoView", Threshold.says(art35, "dpoView"));
            for (String criterion : signs.criteria(one -> one.contains(".") && !one.startsWith("place"))) {
                String[] names = criterion.split("\\.", 2);
                @SuppressWarnings("unchecked")
                Map<String, Integer> counts =
                        (Map<String, Integer>) inputs.computeIfAbsent(names[0], law -> new TreeMap<String, Integer>());
                counts.put(names[1], signs.yes(criterion) + more.getOrDefault(criterion, 0));
            }
            return inputs;
        }
    }

    /**
     * A law's outcome and what it rests on.
     *
     * @param inputs with which the table says the same again
     * @param byArt35 whether the law goes by the test of Art. 35 GDPR
     */
    record Weighed(LawOutcome outcome, Map<String, @Nullable Object> inputs, boolean byArt35) {}
}
