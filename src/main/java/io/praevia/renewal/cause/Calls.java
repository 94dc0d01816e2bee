package io.praevia.renewal.cause;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.renewal.Approvals;
import io.praevia.renewal.Approvals.Standing;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.Rounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A changed questionnaire or table: whom it touches is shown first, and the privacy office calls for those it chooses. */
@Service
public class Calls {

    private final Approvals approvals;
    private final Renewals renewals;
    private final Rounds rounds;
    private final AssessmentLookup lookup;
    private final QuestionChanges questions;
    private final RuleChanges rules;

    Calls(
            Approvals approvals,
            Renewals renewals,
            Rounds rounds,
            AssessmentLookup lookup,
            QuestionChanges questions,
            RuleChanges rules) {
        this.approvals = approvals;
        this.renewals = renewals;
        this.rounds = rounds;
        this.lookup = lookup;
        this.questions = questions;
        this.rules = rules;
    }

    /** What may have changed since approvals were given: the questionnaire first, then each table. */
    @Allowed.PrivacyOfficer
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Renewal.Kind.QUESTIONNAIRE, "dpia", questions.current()));
        rules.inForce().forEach((table, version) -> changes.add(new Change(Renewal.Kind.RULE, table, version)));
        return changes;
    }

    /** The approvals that stand and that the change touches, with exactly what it touches. Changes nothing. */
    @Allowed.PrivacyOfficer
    public List<Touched> touched(Change change, Locale language) {
        List<Standing> standing = approvals.all();
        Map<AssessmentId, Assessment> known =
                lookup.byId(standing.stream().map(Standing::assessment).toList());
        Map<AssessmentId, List<Line>> lines = change.kind() == Renewal.Kind.RULE
                ? ruled(change, known.keySet(), language)
                : known.values().stream()
                        .collect(Collectors.toMap(
                                Assessment::id, one -> questions.lines(one, change.version(), language)));
        return standing.stream()
                .filter(one -> !lines.getOrDefault(one.assessment(), List.of()).isEmpty())
                .map(one -> new Touched(
                        one.entry(),
                        Objects.requireNonNull(known.get(one.assessment())),
                        Objects.requireNonNull(lines.get(one.assessment())),
                        called(one, change)))
                .toList();
    }

    /**
     * Asks the owners of these entries whether their approval still holds; who was called for it already is not twice.
     *
     * @return how many are asked because of this
     * @throws Refused.Invalid if none is chosen, one is not touched by the change, or no reason is given
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public int call(Change change, Collection<EntryId> chosen, @Nullable String reason) {
        if (chosen.isEmpty()) {
            throw new Refused.Invalid("entries", "renewal.refused.none");
        }
        if (!changes().contains(change)) {
            throw new Refused.Conflict("renewal.refused.newer");
        }
        String why = Words.required("reason", reason, Words.TEXT, "renewal.refused.call-reason");
        List<Touched> touched = touched(change, Locale.ENGLISH).stream()
                .filter(one -> chosen.contains(one.entry()))
                .toList();
        if (touched.size() != Set.copyOf(chosen).size()) {
            throw new Refused.Invalid("entries", "renewal.refused.untouched");
        }
        List<Touched> open = touched.stream().filter(one -> !one.called()).toList();
        open.forEach(one -> rounds.note(
                one.entry(),
                one.assessment(),
                approvals.cause(
                        change.kind(),
                        change.source(),
                        why,
                        one.lines().stream().map(Line::id).distinct().toList())));
        return open.size();
    }

    private Map<AssessmentId, List<Line>> ruled(Change change, Collection<AssessmentId> cases, Locale language) {
        return rules.of(change.name(), change.version(), cases, language).stream()
                .collect(Collectors.groupingBy(
                        RuleChanges.Change::assessment,
                        Collectors.mapping(one -> CauseLines.line(change.name(), one), Collectors.toList())));
    }

    private boolean called(Standing one, Change change) {
        return renewals.of(one.assessment()).stream()
                .flatMap(round -> round.causes().stream())
                .anyMatch(
                        cause -> cause.kind() == change.kind() && cause.source().equals(change.source()));
    }

    /** A version of the questionnaire or of a table that is in force. */
    public record Change(Renewal.Kind kind, String name, int version) {

        public String source() {
            return name + ":" + version;
        }
    }

    /** An approval that a change touches; {@code called} if its owner was asked because of it already. */
    public record Touched(EntryId entry, Assessment assessment, List<Line> lines, boolean called) {}
}
