package io.praevia.screening;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the people concerned live, by the screening's questions with the criterion {@code place}. */
final class Places {

    private static final String COUNTRIES = "place";
    private static final String REGION = "place.";

    private Places() {}

    /** Whether nobody said yet in which countries they live, so that no law can be told. */
    static boolean unknown(Signs signs) {
        return signs.open().stream().anyMatch(question -> question.criterion().contains(COUNTRIES));
    }

    /**
     * ISO 3166 codes of countries and regions, and whether people live there. A questionnaire that asks for no place is
     * about the European Economic Area.
     */
    static Map<String, LawOutcome.Scope> of(Signs signs) {
        Map<String, LawOutcome.Scope> places = new LinkedHashMap<>();
        if (signs.criteria(criterion -> criterion.startsWith(COUNTRIES)).isEmpty()) {
            places.put("EEA", LawOutcome.Scope.APPLIES);
        }
        for (Question question : signs.questions().questions()) {
            if (signs.counting().get(question.id()) instanceof AnswerValue.Countries countries
                    && question.criterion().contains(COUNTRIES)) {
                countries.codes().forEach(code -> places.put(code, LawOutcome.Scope.APPLIES));
            }
            regions(question).forEach(region -> region(signs, question, region, places));
        }
        return places;
    }

    private static List<String> regions(Question question) {
        return question.criterion().stream()
                .filter(criterion -> criterion.startsWith(REGION))
                .map(criterion -> criterion.substring(REGION.length()))
                .toList();
    }

    private static void region(Signs signs, Question question, String region, Map<String, LawOutcome.Scope> places) {
        if (signs.saysYes(question)) {
            places.put(region, LawOutcome.Scope.APPLIES);
        } else if (signs.open().contains(question)) {
            places.put(region, LawOutcome.Scope.MAY_APPLY);
        } else if (signs.asked().contains(question)) {
            places.put(region, LawOutcome.Scope.DOES_NOT_APPLY);
        }
    }
}
