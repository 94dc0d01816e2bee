package io.praevia.office.edit;

import io.praevia.questionnaire.definition.Finding;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the line of a YAML text that a finding is about. */
public final class Lines {

    private Lines() {}

    /** The line, from 1, of the place of a finding: a pointer such as {@code /sections/0/title}, or {@code line 12}. */
    public static int of(String yaml, Finding finding) {
        String place = finding.place().split(" \\(")[0];
        if (place.matches("line \\d+")) return Integer.parseInt(place.substring(5));
        Node node =
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
        for (String step : place.replaceFirst("^/", "").split("/")) node = below(node, step);
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static Node below(Node node, String step) {
        if (node instanceof SequenceNode list && step.matches("\\d{1,6}")) {
            List<Node> items = list.getValue();
            int at = Integer.parseInt(step);
            return at < items.size() ? items.get(at) : node;
        }
        if (node instanceof MappingNode map)
            for (NodeTuple entry : map.getValue())
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step)) return entry.getValueNode();
        return node;
    }
}
