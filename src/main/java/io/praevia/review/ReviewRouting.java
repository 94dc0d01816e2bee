package io.praevia.review;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the departments by {@code bpmn/review-routing.dmn}, from the answers as they stand. */
@Component
class ReviewRouting {

    private static final String TABLE = "review-routing";
    private static final DepartmentId SECOND = new DepartmentId("legal");

    private final Answers answers;
    private final Visibility visibility;
    private final DecisionLog decisions;
    private final RuleTables tables;
    private final Departments departments;

    ReviewRouting(
            Answers answers, Visibility visibility, DecisionLog decisions, RuleTables tables, Departments departments) {
        this.answers = answers;
        this.visibility = visibility;
        this.decisions = decisions;
        this.tables = tables;
        this.departments = departments;
    }

    /** Never fewer than the privacy office and one other department. */
    List<Chosen> choose(Assessment assessment) {
        return choose(assessment, decisions.decide(assessment.id(), TABLE, inputs(assessment)));
    }

    /** Whom the rules would choose now; keeps nothing. */
    List<Chosen> preview(Assessment assessment) {
        return choose(assessment, tables.evaluate(TABLE, inputs(assessment)));
    }

    private List<Chosen> choose(Assessment assessment, Ruling ruling) {
        Set<DepartmentId> active =
                departments.active().stream().map(Departments.Department::id).collect(Collectors.toSet());
        Map<DepartmentId, List<Ruling.Hit>> hits = new LinkedHashMap<>();
        for (Ruling.Hit hit : ruling.hits()) {
            String named = hit.outputs().getOrDefault("department", "");
            DepartmentId department = named.equals("owner") ? assessment.department() : new DepartmentId(named);
            if (active.contains(department)) {
                hits.computeIfAbsent(department, d -> new ArrayList<>()).add(hit);
            }
        }
        hits.computeIfAbsent(DepartmentId.PRIVACY, d -> always("The privacy office reviews every assessment."));
        if (hits.size() == 1) {
            hits.put(SECOND, always("No rule named a second department, so the legal department reviews."));
        }
        return hits.entrySet().stream()
                .map(entry -> new Chosen(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(Ruling.Hit::reason)
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        entry.getValue().stream().map(Ruling.Hit::rule).toList(),
                        questionsOf(entry.getKey(), assessment)))
                .toList();
    }

    private Map<String, @Nullable Object> inputs(Assessment assessment) {
        Questionnaire questionnaire = answers.questionnaire(assessment, Assessments.DPIA);
        Map<String, AnswerValue> visible =
                visibility.visibleAnswers(questionnaire, answers.values(assessment, Assessments.DPIA));
        Map<String, @Nullable Object> inputs = new HashMap<>();
        questionnaire.questions().forEach(question -> inputs.put(question.id(), null));
        visible.forEach((id, value) -> inputs.put(id, value.forConditions()));
        inputs.put("owner_department", assessment.department().value());
        inputs.put("countries", assessment.countries());
        return inputs;
    }

    private List<String> questionsOf(DepartmentId department, Assessment assessment) {
        Questionnaire questionnaire = answers.questionnaire(assessment, Assessments.DPIA);
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.DPIA);
        List<String> questions = new ArrayList<>(visibility.visibleQuestions(questionnaire, given).stream()
                .filter(question -> department.equals(DepartmentId.PRIVACY)
                        || question.departments().contains(department.value()))
                .map(Question::id)
                .toList());
        questions.add("risks");
        return questions;
    }

    private static List<Ruling.Hit> always(String reason) {
        return new ArrayList<>(List.of(new Ruling.Hit("always", reason, Map.of())));
    }

    /** A department that shall review, and why. */
    record Chosen(DepartmentId department, String reason, List<String> rules, List<String> questions) {}
}
