package io.praevia.workflow.check;

import io.praevia.questionnaire.definition.FeelBounds;
import io.praevia.questionnaire.definition.FeelNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Looks at every element of a decision table: plain rows, FEEL only, nothing that could run without end. */
final class DmnCheck {

    static final Set<String> TYPES = Set.of("integer", "long", "double", "string", "boolean", "date");
    private static final int MOST_RULES = 300;
    private static final int MOST_INPUTS = 40;
    private static final Pattern SPACE = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(MODEL/|dmn\\.xsd)");
    private static final Pattern FEEL =
            Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");
    private static final Pattern INTERVAL = Pattern.compile(
            "[\\[\\](]\\s*[^\\[\\]().,]{1,40}(?:\\.\\d+)?\\s*\\.\\.\\s*[^\\[\\](),]{1,40}\\s*[\\])\\[]");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\]*\"|-?\\d{1,9}(\\.\\d{1,6})?|true|false");
    private static final Set<String> LANGUAGE = Set.of("id", "label", "expressionLanguage");

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Set.of(
                            "id",
                            "name",
                            "namespace",
                            "exporter",
                            "exporterVersion",
                            "expressionLanguage",
                            "typeLanguage")),
            Map.entry("decision", Set.of("id", "name", "label")),
            Map.entry("description", Set.of()),
            Map.entry("question", Set.of()),
            Map.entry("allowedAnswers", Set.of()),
            Map.entry("extensionElements", Set.of()),
            Map.entry("variable", Set.of("id", "name", "typeRef")),
            Map.entry("decisionTable", Set.of("id", "label", "hitPolicy", "preferredOrientation", "outputLabel")),
            Map.entry("input", Set.of("id", "label")),
            Map.entry("inputExpression", Set.of("id", "label", "typeRef", "expressionLanguage")),
            Map.entry("inputValues", LANGUAGE),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("outputValues", LANGUAGE),
            Map.entry("rule", Set.of("id", "label")),
            Map.entry("inputEntry", LANGUAGE),
            Map.entry("outputEntry", LANGUAGE),
            Map.entry("annotation", Set.of("name")),
            Map.entry("annotationEntry", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("inputData", Set.of("id", "name")),
            Map.entry("informationRequirement", Set.of("id")),
            Map.entry("requiredInput", Set.of("href")),
            Map.entry("textAnnotation", Set.of("id", "textFormat")),
            Map.entry("association", Set.of("id", "associationDirection")),
            Map.entry("sourceRef", Set.of("href")),
            Map.entry("targetRef", Set.of("href")));

    private static final Map<String, Set<String>> INPUTS = Map.of(
            "screening", Set.of("triggersYes", "triggersOpen", "criteriaYes", "criteriaOpen"),
            "risk-level", Set.of("severity", "likelihood"),
            "deadlines", Set.of("step", "department"));

    private final String key;
    private final List<ModelFinding> found;

    DmnCheck(String key, List<ModelFinding> found) {
        this.key = key;
        this.found = found;
    }

    void look(Element root) {
        element(root);
        List<Element> tables = ModelXml.all(root)
                .filter(one -> one.getLocalName().equals("decisionTable"))
                .toList();
        long decisions = ModelXml.children(root, "decision").count();
        if (decisions != 1 || tables.size() != 1) error(root, "one-table");
        tables.forEach(this::table);
    }

    private void table(Element table) {
        String policy = table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE";
        Set<String> allowed =
                key.equals("review-routing") ? Set.of("COLLECT", "RULE ORDER") : Set.of("FIRST", "UNIQUE", "ANY");
        if (!allowed.contains(policy)) error(table, "hit-policy", policy, String.join(", ", new TreeSet<>(allowed)));
        if (ModelXml.children(table, "rule").count() > MOST_RULES
                || ModelXml.children(table, "input").count() > MOST_INPUTS)
            error(table, "large", MOST_RULES, MOST_INPUTS);
        Set<String> labels = new TreeSet<>();
        ModelXml.children(table, "input")
                .filter(input -> input.getAttribute("label").isBlank() || !labels.add(input.getAttribute("label")))
                .forEach(input -> error(input, "label"));
        Set<String> ids = new TreeSet<>();
        ModelXml.children(table, "rule")
                .filter(rule -> rule.getAttribute("id").isEmpty() || !ids.add(rule.getAttribute("id")))
                .forEach(rule -> error(rule, "rule-id"));
    }

    private void element(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        if (space.equals(ModelXml.CAMUNDA_DMN)) error(element, "engine-element", element.getLocalName());
        if (ModelXml.picture(element)) return;
        if (!SPACE.matcher(space).matches()) {
            if (!ModelXml.extension(element)) error(element, "foreign", element.getTagName());
            return;
        }
        Set<String> allowed = ELEMENTS.get(element.getLocalName());
        if (allowed == null) {
            error(element, "element", element.getLocalName());
            return;
        }
        for (Attr attribute : ModelXml.attributes(element)) attribute(element, attribute, allowed);
        feel(element);
        ModelXml.children(element).forEach(this::element);
    }

    private void attribute(Element element, Attr attribute, Set<String> allowed) {
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        boolean engines = ModelXml.CAMUNDA_DMN.equals(attribute.getNamespaceURI());
        boolean decision = element.getLocalName().equals("decision");
        if (engines && !(decision && Set.of("historyTimeToLive", "versionTag").contains(name))
                || attribute.getNamespaceURI() == null && !allowed.contains(name))
            error(element, "attribute", attribute.getName());
        else if (name.equals("expressionLanguage")
                && !FEEL.matcher(attribute.getValue()).matches()) error(element, "language", attribute.getValue());
        else if (name.equals("typeRef") && !TYPES.contains(attribute.getValue()))
            error(element, "type", attribute.getValue(), String.join(", ", new TreeSet<>(TYPES)));
    }

    private void feel(Element element) {
        String text = ModelXml.children(element, "text")
                .map(ModelXml::ownText)
                .findFirst()
                .orElse("");
        switch (element.getLocalName()) {
            case "inputExpression" -> {
                bounded(element, text);
                if (text.isEmpty()) error(element, "empty-input");
                Set<String> known = INPUTS.getOrDefault(key, Set.of());
                if (!known.isEmpty())
                    FeelNames.in(text).questions().stream()
                            .filter(name -> !known.contains(name))
                            .forEach(name ->
                                    error(element, "input-name", name, String.join(", ", new TreeSet<>(known))));
            }
            case "inputEntry" -> bounded(element, INTERVAL.matcher(text).replaceAll("0"));
            case "outputEntry" -> {
                if (!LITERAL.matcher(text).matches()) error(element, "output", text.isEmpty() ? "–" : text);
            }
            default -> {}
        }
    }

    private void bounded(Element element, String feel) {
        if (feel.length() > FeelBounds.LONGEST) error(element, "long", FeelBounds.LONGEST);
        else FeelBounds.unbounded(feel).ifPresent(why -> error(element, "unbounded", feel));
    }

    private void error(Element element, String rule, Object... arguments) {
        found.add(ModelFinding.error(ModelXml.spot(element), rule, arguments));
    }
}
