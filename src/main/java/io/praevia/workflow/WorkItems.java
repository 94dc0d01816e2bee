package io.praevia.workflow;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What needs whom: the inbox, claim and release. */
@Service
public class WorkItems {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final WorkItemStore store;
    private final CurrentPerson current;
    private final WaitingFor waitingFor;
    private final People people;

    WorkItems(JdbcClient jdbc, WorkItemStore store, CurrentPerson current, WaitingFor waitingFor, People people) {
        this.people = people;
        this.jdbc = jdbc;
        this.store = store;
        this.current = current;
        this.waitingFor = waitingFor;
    }

    /**
     * What needs the current person, directly or as a deputy: most urgent first. Steps of their own projects that
     * somebody else must do are left out, as are those that a colleague has claimed.
     */
    @Allowed.SignedIn
    public List<WorkItem> mine() {
        return mine(Optional.empty(), PAGE);
    }

    /**
     * Like {@link #mine()}, at most {@code limit}, after the task that the page before ended with.
     *
     * @throws Refused.Invalid if that task is unknown or does not wait for the current person
     */
    @Allowed.SignedIn
    public List<WorkItem> mine(Optional<String> after, int limit) {
        PersonId me = current.id();
        after.ifPresent(this::requireKnown);
        return jdbc.sql(store.select() + """
                        join assessment a on a.id = w.assessment_id
                        where w.done_at is null and (w.claimed_by = :me or not claim_holds(w.claimed_by, w.claimed_for, :today))
                          and (w.person_id is not null or a.owner_id <> :me)
                          and (w.person_id = any(:holders) or w.role || ':' || coalesce(w.department_id, '*') = any(:groups))
                          and (:after::text is null or (coalesce(w.due_at, 'infinity'), w.created_at, w.id) >
                               (select coalesce(l.due_at, 'infinity'), l.created_at, l.id from work_item l where l.id = :after))
                        order by coalesce(w.due_at, 'infinity'), w.created_at, w.id limit :page""")
                .param("me", me.value())
                .param("after", after.orElse(null))
                .param("holders", holders())
                .param("groups", groups())
                .param("page", limit)
                .param("today", people.today())
                .query(WorkItemStore::item)
                .list();
    }

    /** Open steps of the current person's own projects that wait for somebody else, oldest first. */
    @Allowed.SignedIn
    public List<WorkItem> waitingForOthers() {
        return jdbc.sql(store.select() + """
                        join assessment a on a.id = w.assessment_id
                        where w.done_at is null and a.owner_id = :me and w.person_id is distinct from :me
                        order by w.created_at limit :page""")
                .param("me", current.id().value())
                .param("page", PAGE)
                .query(WorkItemStore::item)
                .list();
    }

    /** What the current person finished last, at most ten. */
    @Allowed.SignedIn
    public List<WorkItem> recentlyDone() {
        return jdbc.sql(store.select() + "where w.done_by = ? and not w.cancelled order by w.done_at desc limit 10")
                .param(current.id().value())
                .query(WorkItemStore::item)
                .list();
    }

    /** The open steps of an assessment; the caller has checked that it may be read. */
    @Allowed.Internal
    public List<WorkItem> open(AssessmentId assessment) {
        return store.open(assessment);
    }

    /** Steps of an assessment that somebody finished, newest first; the caller has checked that it may be read. */
    @Allowed.Internal
    public List<Finished> finished(AssessmentId assessment) {
        return jdbc.sql(
                        store.select()
                                + "where w.assessment_id = ? and w.done_by is not null and not w.cancelled order by w.done_at desc")
                .param(assessment.value())
                .query((row, n) -> new Finished(
                        WorkItemStore.item(row, n),
                        new PersonId(row.getObject("done_by", java.util.UUID.class)),
                        Optional.ofNullable(row.getObject("done_for", java.util.UUID.class))
                                .map(PersonId::new)))
                .list();
    }

    /** The mandate holder in whose place the current person would act: themselves, or whose deputy they are. */
    @Allowed.SignedIn
    public Optional<PersonId> holder(WorkItem item) {
        return current.mandates().stream()
                .filter(item::waitsFor)
                .map(Mandate::holder)
                .findFirst();
    }

    /** @throws Refused.NotFound if it does not exist or does not wait for the current person */
    @Allowed.SignedIn
    public WorkItem get(String id) {
        return store.find(id).filter(this::waitsForMe).orElseThrow(() -> new Refused.NotFound("work.refused.task"));
    }

    /** Any step by its id; the caller has checked that it may be known. */
    @Allowed.Internal
    public Optional<WorkItem> find(String id) {
        return store.find(id);
    }

    /**
     * Gives an open step of a group to one person of it or, when {@code to} is empty, back to the group; whose it was
     * does not matter. The caller has checked that the person may do it.
     */
    @Allowed.Internal
    public void give(WorkItem item, Optional<PersonId> to) {
        Optional<PersonId> inPlaceOf = to.flatMap(id -> people.mandates(id).stream()
                .filter(item::waitsFor)
                .map(Mandate::holder)
                .findFirst());
        store.give(item.id(), to, inPlaceOf);
    }

    /** For whom it waits, in words. */
    @Allowed.Internal
    public String waitingFor(WorkItem item) {
        return waitingFor.words(item).toString();
    }

    /** Takes a step on, so that colleagues leave it alone; claiming it again has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void claim(String id) {
        PersonId inPlaceOf = holder(get(id)).orElseThrow();
        current.actsInPlaceOf(inPlaceOf);
        if (!store.claim(id, current.id(), inPlaceOf)) {
            throw new Refused.Conflict("work.refused.taken-or-done");
        }
    }

    /** Gives a claimed step back to the colleagues. */
    @UseCase
    @Allowed.SignedIn
    public void release(String id) {
        get(id);
        if (!store.release(id, current.id())) {
            throw new Refused.Conflict("work.refused.not-taken-or-done");
        }
    }

    /** A finished step, who finished it, and in whose place if not their own. */
    public record Finished(WorkItem item, PersonId by, Optional<PersonId> inPlaceOf) {}

    private void requireKnown(String after) {
        if (store.find(after).filter(this::waitsForMe).isEmpty()) {
            throw new Refused.Invalid("after", "api.refused.next");
        }
    }

    private boolean waitsForMe(WorkItem item) {
        return current.mandates().stream().anyMatch(item::waitsFor);
    }

    private java.util.UUID[] holders() {
        return current.mandates().stream().map(m -> m.holder().value()).toArray(java.util.UUID[]::new);
    }

    private String[] groups() {
        List<String> groups = new ArrayList<>();
        for (Mandate mandate : current.mandates()) {
            for (Role role : mandate.roles()) {
                groups.add(role.name() + ":" + mandate.department());
                groups.add(role.name() + ":*");
            }
        }
        return groups.toArray(String[]::new);
    }
}
