package io.praevia.renewal.web;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryPanel;
import io.praevia.renewal.Approvals;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewal.State;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.cause.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Does it still hold?" on the page of an assessment, of the one that replaces it, and of the register entry. */
@Component
@Order(4)
class RenewalPanels implements AssessmentPanel, EntryPanel {

    private final Renewals renewals;
    private final Approvals approvals;
    private final Incidents incidents;
    private final Access access;
    private final RenewalWords words;

    RenewalPanels(Renewals renewals, Approvals approvals, Incidents incidents, Access access, RenewalWords words) {
        this.renewals = renewals;
        this.approvals = approvals;
        this.incidents = incidents;
        this.access = access;
        this.words = words;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        Optional<Renewal> origin = renewals.before(assessment.id()).filter(round -> access.mayRead(round.assessment()));
        List<RenewalWords.Row> rows = renewals.of(assessment.id()).stream()
                .filter(round -> round.state() != State.WAITING)
                .map(words::row)
                .toList();
        if (origin.isEmpty() && rows.isEmpty()) {
            return Optional.empty();
        }
        List<RenewalWords.Told> told = origin.map(words::told).orElse(List.of());
        return Optional.of(new Panel(
                "renewal",
                "renewal.title",
                "renewal/parts :: panel",
                new Shown(origin.map(words::row).orElse(null), told, rows)));
    }

    @Override
    public String heading() {
        return RenewalWords.say("renewal.title");
    }

    @Override
    public List<Link> links(EntryId entry) {
        List<Link> links = new ArrayList<>();
        renewals.of(entry).stream()
                .filter(round -> round.state() != State.WAITING)
                .map(words::row)
                .forEach(row -> links.add(new Link(row.round().href(), row.causes(), row.state())));
        if (incidents.mayReport() && approvals.of(entry).isPresent()) {
            links.add(new Link("/register/" + entry + "/incident", RenewalWords.say("renewal.incident"), ""));
        }
        return links;
    }

    @Override
    public Optional<Link> banner(EntryId entry) {
        return renewals.of(entry).stream()
                .filter(round -> round.endedAt().isEmpty() && round.state() != State.WAITING)
                .findFirst()
                .map(words::row)
                .map(row ->
                        new Link(row.round().href(), RenewalWords.say("renewal.banner", row.causes()), row.state()));
    }

    /** What the panel shows: the round from which this assessment began, and the rounds about it. */
    record Shown(
            RenewalWords.@org.jspecify.annotations.Nullable Row origin,
            List<RenewalWords.Told> told,
            List<RenewalWords.Row> rows) {}
}
