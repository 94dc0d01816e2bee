package io.praevia.review;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.RuleInputs;
import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Chooses the departments by {@code bpmn/review-routing.dmn}, from the answers as they stand. */
@Component
class ReviewRouting {

    static final String TABLE = "review-routing";
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
        return choose(assessment, tables.evaluate(assessment.id(), TABLE, inputs(assessment)));
    }

    private List<Chosen> choose(Assessment assessment, Ruling ruling) {
        Map<DepartmentId, List<Ruling.Hit>> hits = new LinkedHashMap<>();
        Set<DepartmentId> closed = new LinkedHashSet<>();
        for (Ruling.Hit hit : ruling.hits()) {
            DepartmentId named = named(hit, assessment);
            Optional<String> whyNot = notReviewing(named);
            whyNot.ifPresent(reason -> closed.add(named));
            hits.computeIfAbsent(whyNot.isPresent() ? DepartmentId.PRIVACY : named, d -> new ArrayList<>())
                    .add(whyNot.map(reason -> new Ruling.Hit(hit.rule(), reason + " " + hit.reason(), hit.outputs()))
                            .orElse(hit));
        }
        hits.computeIfAbsent(DepartmentId.PRIVACY, d -> always("review.routing.always"));
        if (hits.size() == 1) {
            addSecond(hits, assessment);
        }
        return hits.entrySet().stream()
                .map(entry -> chosen(entry.getKey(), entry.getValue(), closed, assessment))
                .toList();
    }

    private static DepartmentId named(Ruling.Hit hit, Assessment assessment) {
        String named = hit.outputs().getOrDefault("department", "");
        return named.equals("owner") ? assessment.department() : new DepartmentId(named);
    }

    /** Why the privacy office reviews in the place of the department; empty when the department reviews itself. */
    private Optional<String> notReviewing(DepartmentId department) {
        Optional<Departments.Department> known = departments.find(department);
        return known.filter(Departments.Department::active).isPresent()
                ? Optional.empty()
                : Optional.of(known.map(d -> Message.of("review.routing.closed", d.name()))
                        .orElseGet(() -> Message.of("review.routing.unknown", department.value()))
                        .english());
    }

    /** The legal department or, when that is closed, the project's own. */
    private void addSecond(Map<DepartmentId, List<Ruling.Hit>> hits, Assessment assessment) {
        if (notReviewing(SECOND).isEmpty()) {
            hits.put(SECOND, always("review.routing.second"));
        } else if (notReviewing(assessment.department()).isEmpty()) {
            hits.putIfAbsent(assessment.department(), always("review.routing.own"));
        }
    }

    private Chosen chosen(
            DepartmentId department, List<Ruling.Hit> hits, Set<DepartmentId> closed, Assessment assessment) {
        return new Chosen(
                department,
                hits.stream().map(Ruling.Hit::reason).distinct().collect(Collectors.joining(" ")),
                hits.stream().map(Ruling.Hit::rule).toList(),
                questionsOf(department, assessment),
                department.equals(DepartmentId.PRIVACY) ? Set.copyOf(closed) : Set.of());
    }

    Map<String, @Nullable Object> inputs(Assessment assessment) {
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

    private static List<Ruling.Hit> always(String key) {
        return new ArrayList<>(List.of(new Ruling.Hit("always", Message.of(key).english(), Map.of())));
    }

    /** What the table would be asked about an assessment's answers of today. */
    @Component
    record Today(ReviewRouting routing, AssessmentLookup lookup) implements RuleInputs {

        @Override
        public String table() {
            return TABLE;
        }

        @Override
        public Map<String, @Nullable Object> today(AssessmentId assessment) {
            return routing.inputs(lookup.load(assessment));
        }
    }

    /**
     * A department that shall review, and why.
     *
     * @param inPlaceOf departments that the rules named and that are closed
     */
    record Chosen(
            DepartmentId department,
            String reason,
            List<String> rules,
            List<String> questions,
            Set<DepartmentId> inPlaceOf) {

        /** The reason in the language of whoever reads this page or answer now. */
        String why() {
            return Review.Reasons.in(reason, LocaleContextHolder.getLocale());
        }
    }
}
