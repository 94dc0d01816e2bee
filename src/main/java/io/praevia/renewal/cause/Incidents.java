package io.praevia.renewal.cause;

import io.praevia.assessment.Assessment;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.identity.Role;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.renewal.Approvals;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Rounds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Something went wrong with what an entry describes: whether its approval still holds is asked at once. */
@Service
public class Incidents {

    private static final String SECURITY = "security";

    private final Approvals approvals;
    private final Rounds rounds;
    private final CurrentPerson current;
    private final OrganisationTime time;

    Incidents(Approvals approvals, Rounds rounds, CurrentPerson current, OrganisationTime time) {
        this.approvals = approvals;
        this.rounds = rounds;
        this.current = current;
        this.time = time;
    }

    /** True for the privacy office, the DPO and the reviewers of the security department. */
    @Allowed.SignedIn
    public boolean mayReport() {
        return current.mandates().stream().anyMatch(Incidents::reports);
    }

    /**
     * Reports an incident; the same report a second time has no effect.
     *
     * @throws Refused.Conflict if no approval stands behind the entry
     */
    @UseCase
    @Allowed.SignedIn
    public Renewal report(EntryId entry, Report report) {
        if (!mayReport()) {
            throw new Refused.NotAllowed("renewal.refused.reporter");
        }
        Assessment approval =
                approvals.of(entry).orElseThrow(() -> new Refused.Conflict("renewal.refused.no-approval"));
        Report checked = checked(report);
        String source = UUID.nameUUIDFromBytes(
                        (checked.happenedOn() + "\n" + checked.what()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Renewal.Cause noted = approvals.cause(Renewal.Kind.INCIDENT, source, checked.words(), List.of());
        return rounds.note(
                entry,
                approval,
                new Renewal.Cause(
                        noted.id(),
                        noted.kind(),
                        source,
                        noted.at(),
                        noted.by(),
                        noted.words(),
                        Optional.ofNullable(checked.happenedOn()),
                        checked.reporter(),
                        List.of()));
    }

    private Report checked(Report report) {
        List<Refused.Problem> problems = new ArrayList<>();
        try {
            Words.required("what", report.what(), Words.TEXT, "renewal.refused.incident");
            Words.optional("reportedBy", report.reportedBy(), Words.LINE);
        } catch (Refused.Invalid invalid) {
            problems.addAll(invalid.problems());
        }
        if (report.happenedOn() == null || report.happenedOn().isAfter(time.today())) {
            problems.add(new Refused.Problem("happenedOn", "renewal.refused.happened"));
        }
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        return new Report(report.words(), report.happenedOn(), report.reporter());
    }

    private static boolean reports(Mandate mandate) {
        return mandate.roles().contains(Role.PRIVACY_OFFICER)
                || mandate.roles().contains(Role.DPO)
                || mandate.roles().contains(Role.REVIEWER)
                        && mandate.department().value().equals(SECURITY);
    }

    /** What happened, when, and who told it, such as a customer or a supplier. */
    public record Report(
            @Nullable String what,
            @Nullable LocalDate happenedOn,
            @Nullable String reportedBy) {

        String words() {
            return Words.optional("what", what, Words.TEXT);
        }

        String reporter() {
            return Words.optional("reportedBy", reportedBy, Words.LINE);
        }
    }
}
