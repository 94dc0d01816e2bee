package io.praevia;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the architecture that a machine can check; each was seen failing once. */
@AnalyzeClasses(packages = "io.praevia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.praevia.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine knows the domain, never the reverse, so that another engine touches one package");

    @ArchTest
    static final ArchRule handlersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("nobody calls a handler but the framework");

    @ArchTest
    static final ArchRule handlersSayWhoMayCallThem = methods()
            .that(handleRequests())
            .should(declareACapability())
            .because("an endpoint that forgets its guard is open (architecture rule 13)");

    @ArchTest
    static final ArchRule useCasesSayWhoMayCallThem = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .haveModifier(PUBLIC)
            .and(areOwnMethods())
            .should(declareACapability())
            .because("rules are enforced in the service layer, whatever calls it");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = noClasses()
            .that(areNotCommandLineVerbs())
            .should()
            .accessField(System.class, "out")
            .because("the log has levels and a request id");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .because("tests and the demo move the time");

    @ArchTest
    static final ArchRule methodsHaveAtMostSixParameters = noMethods()
            .that(areOwnMethods())
            .should(haveMoreThanSixParameters())
            .because("more than six is a missing concept (architecture rule 10)");

    private static DescribedPredicate<JavaMethod> handleRequests() {
        return DescribedPredicate.describe(
                "handle requests", method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static DescribedPredicate<JavaMethod> areOwnMethods() {
        return DescribedPredicate.describe(
                "are written by us",
                method -> !method.getName().contains("$")
                        && !method.getModifiers().toString().contains("SYNTHETIC")
                        && !method.getModifiers().toString().contains("BRIDGE"));
    }

    private static DescribedPredicate<JavaClass> areNotCommandLineVerbs() {
        return DescribedPredicate.describe(
                "are not command-line verbs",
                type -> !type.getPackageName().startsWith("io.praevia.command")
                        && !type.isEquivalentTo(PraeviaApplication.class));
    }

    private static ArchCondition<JavaMethod> declareACapability() {
        return new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(
                        method, declared, method.getFullName() + " declares no @Allowed capability"));
            }
        };
    }

    private static ArchCondition<JavaMethod> haveMoreThanSixParameters() {
        return new ArchCondition<>("have more than six parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int count = method.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        method, count > 6, method.getFullName() + " has " + count + " parameters"));
            }
        };
    }
}
