package io.praevia.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import io.praevia.support.PraeviaTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios of each decision table ({@code tables/*.csv}): inputs, the rules that hit, what comes out. */
@PraeviaTest
class TableScenarioTests {

    private static final Pattern RULE = Pattern.compile("<rule id=\"([^\"]+)\"");

    @Autowired
    private RuleTables tables;

    static List<String> names() {
        return QuestionnaireFiles.shipped("bpmn/*.dmn").keySet().stream()
                .map(path -> path.replaceAll("bpmn/|\\.dmn", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioComesOutByTheRulesNamed(String table) {
        List<List<String>> lines = lines(table);
        String output = lines.get(0).get(3);
        for (List<String> line : lines.subList(1, lines.size())) {
            Ruling ruling = tables.evaluate(table, inputs(line.get(1)));
            assertThat(ruling.hits().stream().map(Ruling.Hit::rule))
                    .as(line.get(0))
                    .containsExactlyInAnyOrder(line.get(2).split(" "));
            assertThat(ruling.hits().stream().map(hit -> hit.outputs().get(output)))
                    .as(line.get(0))
                    .containsExactlyInAnyOrder(line.get(3).split(" "));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRuleIsHitByAScenario(String table) {
        Map<String, Integer> hits = new TreeMap<>();
        List<List<String>> lines = lines(table);
        for (List<String> line : lines.subList(1, lines.size()))
            for (String rule : line.get(2).split(" ")) hits.merge(rule, 1, Integer::sum);
        Set<String> rules = new TreeSet<>();
        RULE.matcher(QuestionnaireFiles.shipped("bpmn/*.dmn").get("bpmn/" + table + ".dmn"))
                .results()
                .forEach(match -> rules.add(match.group(1)));
        assertThat(rules).isNotEmpty();
        assertThat(hits.keySet()).as("rules with scenarios: %s", hits).isEqualTo(rules);
    }

    @Test
    void theScreeningIsDecidedExactlyWhenNoFurtherAnswerCanChangeIt() {
        Map<List<Integer>, String> closed = new HashMap<>();
        for (int cases = 0; cases <= 3; cases++)
            for (int criteria = 0; criteria <= 9; criteria++)
                closed.put(List.of(cases, criteria), screened(cases, 0, criteria, 0));
        for (int cases = 0; cases <= 3; cases++)
            for (int casesOpen = 0; cases + casesOpen <= 3; casesOpen++)
                for (int criteria = 0; criteria <= 9; criteria++)
                    for (int open = 0; criteria + open <= 9; open++) {
                        Set<String> reachable = reachable(closed, cases, casesOpen, criteria, open);
                        assertThat(screened(cases, casesOpen, criteria, open))
                                .as("%d cases, %d open; %d criteria, %d open", cases, casesOpen, criteria, open)
                                .isEqualTo(
                                        reachable.size() == 1
                                                ? reachable.iterator().next()
                                                : "undecided");
                    }
        assertThat(closed.values()).doesNotContain("undecided");
    }

    private static Set<String> reachable(
            Map<List<Integer>, String> closed, int cases, int casesOpen, int criteria, int open) {
        Set<String> reachable = new TreeSet<>();
        for (int moreCases = 0; moreCases <= casesOpen; moreCases++)
            for (int more = 0; more <= open; more++)
                reachable.add(closed.get(List.of(cases + moreCases, criteria + more)));
        return reachable;
    }

    private String screened(int cases, int casesOpen, int criteria, int open) {
        return tables.evaluate(
                        "screening",
                        Map.of(
                                "triggersYes", cases,
                                "triggersOpen", casesOpen,
                                "criteriaYes", criteria,
                                "criteriaOpen", open))
                .output("outcome")
                .orElseThrow();
    }

    private static Map<String, Object> inputs(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    private static List<List<String>> lines(String table) {
        try {
            List<List<String>> lines = new ArrayList<>();
            new ClassPathResource("tables/" + table + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> lines.add(List.of(line.split(";"))));
            return lines;
        } catch (IOException e) {
            throw new AssertionError("No scenarios for " + table, e);
        }
    }
}
