package io.praevia.workflow.steps;

import io.praevia.assessment.Access;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.workflow.WorkItems;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists open steps for those who keep the work in order: the office, administrators, and heads their department's. */
@Service
public class OpenSteps {

    /** The most that one list or one move holds. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkItems items;
    private final Access access;
    private final CurrentPerson current;
    private final Departments departments;

    OpenSteps(
            JdbcClient jdbc,
            Clock clock,
            WorkItems items,
            Access access,
            CurrentPerson current,
            Departments departments) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.items = items;
        this.access = access;
        this.current = current;
        this.departments = departments;
    }

    /** True for who may see and move open steps of others. */
    @Allowed.SignedIn
    public boolean keeps() {
        return keepsAll() || headed().length > 0;
    }

    /**
     * The open steps that the filter matches, the most urgent first, at most {@link #MOST}.
     *
     * @throws Refused.NotAllowed if the current person keeps nobody's steps in order
     */
    @Allowed.SignedIn
    public List<OpenStep> list(Filter filter) {
        requireKeeper();
        return query(filter, null);
    }

    /** Those of the steps that are open and that the current person may move, in the order of the list. */
    @Allowed.SignedIn
    public List<OpenStep> find(List<String> ids) {
        requireKeeper();
        return query(Filter.all(), ids.toArray(String[]::new));
    }

    private List<OpenStep> query(Filter filter, String @Nullable [] ids) {
        return jdbc
                .sql("""
                        select w.id, a.id as assessment, a.reference, a.title, a.owner_id,
                               coalesce(w.department_id, a.department_id) as department
                          from work_item w join assessment a on a.id = w.assessment_id
                         where w.done_at is null and (:ids::text[] is null or w.id = any(:ids))
                           and (:person::uuid is null or w.person_id = :person or w.claimed_by = :person)
                           and (:department::text is null or coalesce(w.department_id, a.department_id) = :department)
                           and (:form::text is null or w.form = :form)
                           and (not :late or w.due_at < :now)
                           and (:all or coalesce(w.department_id, a.department_id) = any(:headed))
                         order by coalesce(w.due_at, 'infinity'), w.created_at, w.id limit :most""")
                .param("ids", ids)
                .param("person", filter.person().map(PersonId::value).orElse(null))
                .param(
                        "department",
                        filter.department().map(DepartmentId::value).orElse(null))
                .param("form", filter.step().map(Step::key).orElse(null))
                .param("late", filter.late())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("all", keepsAll())
                .param("headed", headed())
                .param("most", MOST)
                .query((row, n) -> step(
                        row.getString("id"),
                        new OpenStepRow(
                                row.getObject("assessment", UUID.class),
                                row.getString("reference"),
                                row.getString("title"),
                                row.getObject("owner_id", UUID.class),
                                row.getString("department"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<OpenStep> step(String id, OpenStepRow row) {
        return items.find(id)
                .map(item -> new OpenStep(
                        item,
                        row.reference(),
                        Optional.of(row.title()).filter(title -> access.mayRead(new AssessmentId(row.assessment()))),
                        new DepartmentId(row.department()),
                        new PersonId(row.owner())));
    }

    void requireKeeper() {
        if (!keeps()) {
            throw new Refused.NotAllowed("steps.refused.keeper");
        }
    }

    private boolean keepsAll() {
        return current.get().is(Role.PRIVACY_OFFICER) || current.get().is(Role.ADMINISTRATOR);
    }

    private String[] headed() {
        return departments.headedBy(current.id()).stream()
                .map(d -> d.id().value())
                .toArray(String[]::new);
    }

    private record OpenStepRow(UUID assessment, String reference, String title, UUID owner, String department) {}

    /** Which steps; empty matches everything. */
    public record Filter(
            Optional<PersonId> person, Optional<DepartmentId> department, Optional<Step> step, boolean late) {

        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
    }
}
