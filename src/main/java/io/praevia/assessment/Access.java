package io.praevia.assessment;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read and who may change an assessment. Readers: the owner, colleagues who were asked, reviewers of a department
 * that reviews it, and those whose role reads everything; each also through a deputy.
 */
@Component
public class Access {

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    Access(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** The scope of the current person, for lists that are filtered in SQL. */
    public Scope scope() {
        Person me = current.get();
        List<Mandate> mandates = current.mandates();
        boolean everything = me.readsEverything() || mandates.stream().anyMatch(Access::oversees);
        List<UUID> people = mandates.stream().map(m -> m.holder().value()).toList();
        List<String> departments = mandates.stream()
                .filter(m -> m.roles().contains(Role.REVIEWER))
                .map(m -> m.department().value())
                .distinct()
                .toList();
        return new Scope(everything, people, departments);
    }

    /** True if the current person may read it. */
    public boolean mayRead(AssessmentId id) {
        Scope scope = scope();
        return jdbc.sql("select count(*) from assessment a where a.id = :id and " + Scope.SQL)
                        .param("id", id.value())
                        .params(scope.params())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** True if the current person answers for the owner's side: the owner, the owner's deputy, or a colleague asked. */
    public boolean mayEdit(Assessment assessment) {
        List<PersonId> holders =
                current.mandates().stream().map(Mandate::holder).toList();
        return holders.contains(assessment.owner())
                || holders.stream().anyMatch(holder -> isContributor(assessment.id(), holder));
    }

    /** True if the current person may answer this question: on the owner's side, or asked for it and not done yet. */
    public boolean mayAnswer(Assessment assessment, String question) {
        return mayEdit(assessment) || asked(assessment.id()).contains(question);
    }

    /** Questions that the current person, or whom they stand in for, is asked to answer now. */
    public Set<String> asked(AssessmentId id) {
        return Set.copyOf(jdbc.sql("select distinct unnest(questions) from request where assessment_id = ?"
                        + " and person_id = any(?) and done_at is null and taken_back_at is null")
                .params(
                        id.value(),
                        current.mandates().stream()
                                .map(mandate -> mandate.holder().value())
                                .toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    /** @throws Refused.NotAllowed if the current person may not answer this question */
    public void requireAnswer(Assessment assessment, String question) {
        if (mayEdit(assessment)) {
            requireEdit(assessment);
        } else if (!mayAnswer(assessment, question)) {
            throw new Refused.NotAllowed("assessment.refused.not-yours");
        }
    }

    /** @throws Refused.NotAllowed if the current person is not on the owner's side */
    public void requireEdit(Assessment assessment) {
        current.actsInPlaceOf(current.mandates().stream()
                .map(Mandate::holder)
                .filter(holder -> holder.equals(assessment.owner()) || isContributor(assessment.id(), holder))
                .findFirst()
                .orElseThrow(() -> new Refused.NotAllowed("assessment.refused.not-yours")));
    }

    /** Lets everybody who reviews for the department read it. */
    public void involve(AssessmentId id, DepartmentId department) {
        jdbc.sql("insert into participant (assessment_id, department_id) values (?, ?) on conflict do nothing")
                .params(id.value(), department.value())
                .update();
    }

    /** Lets a colleague read it and answer beside the owner. */
    public void involve(AssessmentId id, PersonId person) {
        jdbc.sql("insert into participant (assessment_id, person_id) values (?, ?)"
                        + " on conflict (assessment_id, person_id, department_id) do update set answers_all = true")
                .params(id.value(), person.value())
                .update();
    }

    /** Lets a colleague read it, to answer what is asked of them. */
    public void letRead(AssessmentId id, PersonId person) {
        jdbc.sql("insert into participant (assessment_id, person_id, answers_all) values (?, ?, false)"
                        + " on conflict do nothing")
                .params(id.value(), person.value())
                .update();
    }

    /** Colleagues who answer beside the owner, all of it or what they were asked. */
    public List<PersonId> contributors(AssessmentId id) {
        return jdbc
                .sql("select person_id from participant where assessment_id = ? and person_id is not null")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private boolean isContributor(AssessmentId id, PersonId person) {
        return jdbc.sql("select count(*) from participant where assessment_id = ? and person_id = ? and answers_all")
                        .params(id.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean oversees(Mandate mandate) {
        return mandate.roles().stream()
                .anyMatch(r -> r == Role.PRIVACY_OFFICER || r == Role.DPO || r == Role.AUDITOR || r == Role.EXECUTIVE);
    }
}
