package io.praevia.workflow.check;

import io.praevia.assessment.Step;
import io.praevia.workflow.engine.ModelBean;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The names that a diagram may use: steps that Praevia can do, what it can ask, and the variables of a case. */
@Component
public class Vocabulary {

    /** What the steps of an assessment leave behind for the gateways after them. */
    static final Set<String> VARIABLES = Set.of(
            "assessmentId",
            "ownerId",
            "department",
            "reviewId",
            "screeningRoute",
            "screeningRuling",
            "changesRequested",
            "residualHigh",
            "authorityPoints",
            "signOff");

    /** What ends steps of the prior consultation. */
    static final List<String> MILESTONES = List.of("asked", "answered");

    /** What only {@code measure.bpmn} and {@code periodic-review.bpmn} ask, which are not changed here. */
    private static final Set<String> OTHERS = Set.of("measureSteps", "renewalSteps", "renewalReminder", "renewalDay");

    private final Map<String, Set<String>> methods = new TreeMap<>();
    private final Set<String> delegates = new TreeSet<>();

    Vocabulary(ApplicationContext context) {
        for (String name : context.getBeanNamesForType(ModelBean.class, false, false)) {
            if (OTHERS.contains(name)) continue;
            Class<?> type = ClassUtils.getUserClass(Objects.requireNonNull(context.getType(name, false)));
            methods.put(
                    name,
                    Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> Modifier.isPublic(method.getModifiers()))
                            .map(Method::getName)
                            .filter(method -> !method.equals("execute"))
                            .collect(Collectors.toCollection(TreeSet::new)));
            if (JavaDelegate.class.isAssignableFrom(type)) delegates.add(name);
        }
    }

    /** What an assessment's diagram may ask of people; measures and renewals have processes of their own. */
    public static List<Step> steps() {
        return Arrays.stream(Step.values()).filter(step -> !step.afterwards()).toList();
    }

    /** Beans whose methods expressions may call, with the methods. */
    Map<String, Set<String>> methods() {
        return methods;
    }

    /** Beans that service tasks may name: what Praevia does by itself. */
    public Set<String> delegates() {
        return Collections.unmodifiableSet(delegates);
    }

    /** What gateways may read, in alphabetical order. */
    public List<String> variables() {
        return VARIABLES.stream().sorted().toList();
    }

    /** What may end a step of the prior consultation, in their order. */
    public List<String> milestones() {
        return MILESTONES;
    }

    /** What expressions may call, as {@code bean.method}. */
    public List<String> calls() {
        return methods.entrySet().stream()
                .flatMap(bean -> bean.getValue().stream().map(method -> bean.getKey() + "." + method))
                .toList();
    }
}
