package io.praevia.renewal;

import io.praevia.assessment.Access;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Scope;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads rounds, each only for those who may read its assessment. */
@Service
public class Renewals {

    /** How far ahead a day counts as coming up. */
    private static final int SOON = 90;

    private final RenewalRows rows;
    private final RenewalDuties duties;
    private final Access access;
    private final AssessmentLookup lookup;
    private final CurrentPerson current;
    private final OrganisationTime time;

    Renewals(
            RenewalRows rows,
            RenewalDuties duties,
            Access access,
            AssessmentLookup lookup,
            CurrentPerson current,
            OrganisationTime time) {
        this.rows = rows;
        this.duties = duties;
        this.access = access;
        this.lookup = lookup;
        this.current = current;
        this.time = time;
    }

    /** @throws Refused.NotFound if it does not exist, or its assessment is not shared with the current person */
    @Allowed.SignedIn
    public Renewal get(AssessmentId id, UUID renewal) {
        return duties.readable(id, renewal);
    }

    /** Rounds about this approval, newest first; the caller has checked that it may be read. */
    @Allowed.Internal
    public List<Renewal> of(AssessmentId approval) {
        return rows.where("r.assessment_id = ? order by r.created_at desc", approval.value());
    }

    /** The round from which this assessment began, if it did; the caller has checked that it may be read. */
    @Allowed.Internal
    public Optional<Renewal> before(AssessmentId next) {
        return rows.where("r.next_assessment_id = ? order by r.created_at desc", next.value()).stream()
                .findFirst();
    }

    /** The round of an entry that has not ended, without a check of the reader. */
    @Allowed.Internal
    public Optional<Renewal> running(EntryId entry) {
        return rows.where("r.entry_id = ? and r.ended_at is null", entry.value()).stream()
                .findFirst();
    }

    /** Rounds of an entry whose assessment the current person may read, newest first. */
    @Allowed.SignedIn
    public List<Renewal> of(EntryId entry) {
        return rows.where("r.entry_id = ? order by r.created_at desc", entry.value()).stream()
                .filter(round -> access.mayRead(round.assessment()))
                .toList();
    }

    /** Without a check of the reader: for the process. */
    @Allowed.Internal
    public Renewal load(UUID renewal) {
        return rows.where("r.id = ?", renewal).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("renewal.refused.not-found"));
    }

    /** What the current person may read and the filter matches: what is asked first, then by day; at most 500. */
    @Allowed.SignedIn
    public List<Renewal> search(Filter filter) {
        Map<String, Object> parameters = new HashMap<>(access.scope().params());
        parameters.put("mine", filter.mine());
        parameters.put(
                "me", current.mandates().stream().map(m -> m.holder().value()).toArray(UUID[]::new));
        parameters.put("which", filter.which().name());
        parameters.put("soon", time.today().plusDays(SOON));
        return rows.select("""
                        select r.* from renewal r join assessment a on a.id = r.assessment_id
                         where %s and (not :mine or a.owner_id = any(:me))
                           and case :which when 'RUNNING' then r.ended_at is null and r.state <> 'waiting'
                                           when 'SOON' then r.state = 'waiting' and r.review_on <= :soon
                                           when 'OPEN' then r.ended_at is null
                                             and (r.state <> 'waiting' or r.review_on <= :soon)
                                           when 'ENDED' then r.ended_at is not null
                                           else true end
                         order by r.state = 'waiting', r.ended_at desc nulls first, r.review_on nulls last, r.created_at
                         limit 500""".formatted(Scope.SQL), parameters);
    }

    /** Which rounds to list. */
    public record Filter(Which which, boolean mine) {}

    /** Rounds that run, whose day comes up within three months, both, those that ended, or all. */
    public enum Which {
        OPEN,
        RUNNING,
        SOON,
        ENDED,
        ALL;

        /** The one of this name in lower case; open ones for anything else. */
        public static Which of(@Nullable String name) {
            for (Which one : values()) {
                if (one.name().equalsIgnoreCase(name)) return one;
            }
            return OPEN;
        }
    }
}
