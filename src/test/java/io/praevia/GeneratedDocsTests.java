package io.praevia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Documents that follow from code and models are generated; run with {@code -Dpraevia.docs.rewrite=true} to renew them. */
class GeneratedDocsTests {

    private static final Path FOLDER = Path.of("src/docs/generated");
    private static final Pattern NAME = Pattern.compile("[$#]\\{\\s*!?\\s*([a-zA-Z]+)");

    @Test
    void theModuleDiagramIsCurrent() throws IOException {
        ApplicationModules modules = ApplicationModules.of(PraeviaApplication.class);
        String arrows = modules.stream()
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .map(module -> arrows(modules, module))
                .collect(Collectors.joining());
        check(
                "modules.md",
                "# Modules and their arrows\n\nGenerated; kernel is left out, because everybody uses it.\n\n"
                        + "```mermaid\ngraph TD\n" + arrows + "```\n");
    }

    @Test
    void theListOfStepsAndVariablesIsCurrent() throws IOException {
        StringBuilder text = new StringBuilder("# Steps of the processes\n\nGenerated.\n");
        TreeSet<String> variables = new TreeSet<>();
        for (String file : List.of("assessment", "prior-consultation")) {
            BpmnModelInstance model =
                    Bpmn.readModelFromFile(Path.of("bpmn", file + ".bpmn").toFile());
            text.append("\n## `bpmn/%s.bpmn`%n%n".formatted(file))
                    .append("| step | page (form key) | waits for | due |\n|---|---|---|---|\n");
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                text.append("| %s | `%s` | `%s` | %s |%n"
                        .formatted(task.getName(), task.getCamundaFormKey(), waitsFor(task), due(task)));
            }
            variables.addAll(variables(model));
        }
        text.append("\n## Process variables\n\nRouting only, never data.\n\n");
        variables.forEach(name -> text.append("- `").append(name).append("`\n"));
        check("process.md", text.toString());
    }

    private static String arrows(ApplicationModules modules, ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(GeneratedDocsTests::name)
                .filter(target -> !target.equals("kernel"))
                .sorted()
                .map(target -> "  " + name(module) + " --> " + target + "\n")
                .collect(Collectors.joining());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String waitsFor(UserTask task) {
        return task.getCamundaAssignee() != null ? task.getCamundaAssignee() : task.getCamundaCandidateGroups();
    }

    private static String due(UserTask task) {
        return task.getCamundaDueDate() == null ? "no limit" : "`" + task.getCamundaDueDate() + "`";
    }

    private static List<String> variables(BpmnModelInstance model) {
        TreeSet<String> names = new TreeSet<>(List.of("assessmentId", "reviewId"));
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> addName(names, condition.getTextContent()));
        model.getModelElementsByType(UserTask.class).forEach(task -> {
            addName(names, String.valueOf(task.getCamundaAssignee()));
            addName(names, String.valueOf(task.getCamundaCandidateGroups()));
        });
        names.remove("reviewRound");
        return List.copyOf(names);
    }

    private static void addName(TreeSet<String> names, String expression) {
        Matcher matcher = NAME.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    private static void check(String file, String expected) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("praevia.docs.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, expected);
        }
        assertThat(path).as("run with -Dpraevia.docs.rewrite=true").hasContent(expected);
    }
}
