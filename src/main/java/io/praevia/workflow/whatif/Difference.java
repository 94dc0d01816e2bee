package io.praevia.workflow.whatif;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.rules.Ruling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A case that would have gone another way, or of which it cannot be told. */
public record Difference(Assessment assessment, Comparison.Compared compared, Set<String> before, Set<String> after) {

    public Set<String> gained() {
        return minus(after, before);
    }

    public Set<String> lost() {
        return minus(before, after);
    }

    /** Names that nobody recorded, so that it cannot be told. */
    public Set<String> missing() {
        return compared.missing();
    }

    public boolean today() {
        return compared.today();
    }

    public Map<String, String> inputs() {
        return compared.before().inputs();
    }

    /** Reasons of the rules that apply now and did not, or the other way round when none came in. */
    public List<String> rules() {
        List<String> come = minus(compared.after(), compared.before().hits());
        return come.isEmpty() ? minus(compared.before().hits(), compared.after()) : come;
    }

    private static List<String> minus(List<Ruling.Hit> all, List<Ruling.Hit> without) {
        return all.stream()
                .filter(hit -> without.stream()
                        .noneMatch(other -> other.rule().equals(hit.rule())
                                && other.outputs().equals(hit.outputs())))
                .map(Ruling.Hit::reason)
                .distinct()
                .toList();
    }

    int more() {
        return compared.before().table().equals(TableWhatIf.ROUTING)
                        && missing().isEmpty()
                ? after.size() - before.size()
                : 0;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
