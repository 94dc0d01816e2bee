package io.praevia.workflow.check;

import io.praevia.identity.Departments;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.Linter;
import io.praevia.workflow.check.ModelFinding.Spot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Everything that is looked at before a diagram or a table may be deployed. Deploys nothing. */
@Component
public class ModelCheck {

    /** The largest file, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final int MOST_ELEMENTS = 5_000;

    private final Vocabulary vocabulary;
    private final Departments departments;
    private final Linter linter;
    private final Questionnaires questionnaires;

    ModelCheck(Vocabulary vocabulary, Departments departments, Linter linter, Questionnaires questionnaires) {
        this.vocabulary = vocabulary;
        this.departments = departments;
        this.linter = linter;
        this.questionnaires = questionnaires;
    }

    /** The id of the process or decision in a file, empty when there is none or the file cannot be read. */
    public Optional<String> key(byte[] content) {
        return ModelXml.read(content, new ArrayList<>()).stream()
                .flatMap(ModelXml::children)
                .filter(one -> Set.of("process", "decision").contains(one.getLocalName()))
                .map(one -> one.getAttribute("id"))
                .findFirst();
    }

    /** What is wrong with a diagram of this process, errors first. */
    public List<ModelFinding> process(String key, byte[] content) {
        List<ModelFinding> found = new ArrayList<>();
        sound(content, found).ifPresent(root -> process(key, root, found));
        return sorted(found);
    }

    /** What is wrong with a table of this decision, errors first. */
    public List<ModelFinding> table(String key, byte[] content) {
        List<ModelFinding> found = new ArrayList<>();
        sound(content, found).ifPresent(root -> {
            new DmnCheck(key, found).look(root);
            Optional<Element> decision = ModelXml.children(root, "decision").findFirst();
            identity(decision, key, found);
            decision.filter(one -> ttl(one, ModelXml.CAMUNDA_DMN).isEmpty())
                    .ifPresent(one -> found.add(ModelFinding.error(ModelXml.spot(one), "ttl")));
            if (found.stream().noneMatch(ModelFinding::error)) lint(key, content, found);
        });
        return sorted(found);
    }

    private Optional<Element> sound(byte[] content, List<ModelFinding> found) {
        if (content.length > LARGEST) {
            found.add(ModelFinding.error(Spot.FILE, "size", LARGEST / 1000));
            return Optional.empty();
        }
        Optional<Element> root = ModelXml.read(content, found);
        if (root.isPresent() && ModelXml.all(root.get()).count() > 4L * MOST_ELEMENTS) {
            found.add(ModelFinding.error(Spot.FILE, "elements", 4 * MOST_ELEMENTS));
            return Optional.empty();
        }
        return root.filter(one -> one.getLocalName().equals("definitions")).or(() -> {
            if (root.isPresent()) found.add(ModelFinding.error(Spot.FILE, "root"));
            return Optional.empty();
        });
    }

    private void process(String key, Element root, List<ModelFinding> found) {
        List<Element> processes = ModelXml.children(root, "process").toList();
        new BpmnCheck(new ModelExpressions(Vocabulary.VARIABLES, vocabulary.methods()), found).look(root);
        identity(processes.stream().findFirst(), key, found);
        if (processes.size() != 1) {
            found.add(ModelFinding.error(Spot.FILE, "one-process", processes.size()));
            return;
        }
        Element process = processes.get(0);
        if (ttl(process, ModelXml.CAMUNDA_BPMN).isEmpty()) found.add(ModelFinding.error(ModelXml.spot(process), "ttl"));
        if (!"true".equals(process.getAttribute("isExecutable")))
            found.add(ModelFinding.error(ModelXml.spot(process), "executable"));
        Graph graph = new Graph(process);
        StepCheck steps = new StepCheck(vocabulary.delegates(), departmentIds(), found);
        graph.nodes().values().forEach(steps::look);
        new RouteCheck(graph, found).look();
        if (ModelXml.children(root, "BPMNDiagram").findAny().isEmpty())
            found.add(ModelFinding.warning(Spot.FILE, "no-picture"));
    }

    private static void identity(Optional<Element> model, String key, List<ModelFinding> found) {
        String id = model.map(one -> one.getAttribute("id")).orElse("–");
        if (!id.equals(key)) found.add(ModelFinding.error(Spot.FILE, "id", id, key));
    }

    private static String ttl(Element model, String space) {
        return model.getAttributeNS(space, "historyTimeToLive");
    }

    private void lint(String key, byte[] content, List<ModelFinding> found) {
        Map<String, String> around = new LinkedHashMap<>(Linter.shipped());
        around.putAll(questionnaires.files());
        String name = "bpmn/" + key + ".dmn";
        for (Finding one : linter.lint(Map.of(name, new String(content, StandardCharsets.UTF_8)), around))
            if (one.file().equals(name) && !knownDepartment(one))
                found.add(new ModelFinding(one.place(), "", one.isError(), one.rule(), one.message(), one.remedy()));
    }

    /** The linter knows the shipped departments; the office may have added some. */
    private boolean knownDepartment(Finding finding) {
        return finding.message().key().equals("lint.unknown-output.value")
                && departmentIds().stream()
                        .anyMatch(id ->
                                finding.message().arguments().subList(0, 2).equals(List.of("department", id)));
    }

    private Set<String> departmentIds() {
        Set<String> ids = new TreeSet<>();
        departments.active().forEach(one -> ids.add(one.id().value()));
        return ids;
    }

    private static List<ModelFinding> sorted(List<ModelFinding> found) {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(one -> !one.error()))
                .toList();
    }
}
