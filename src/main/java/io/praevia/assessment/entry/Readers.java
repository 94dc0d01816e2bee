package io.praevia.assessment.entry;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who may read an assessment in their own right; deputies are left out. */
@Component
public class Readers {

    private final JdbcClient jdbc;
    private final People people;

    Readers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Active people only, in no order. */
    public List<Person> of(AssessmentId id) {
        List<PersonId> found = jdbc.sql("""
                        select p.id from person p where p.active and (
                               exists (select from assessment a where a.id = :id and a.owner_id = p.id)
                            or exists (select from participant t where t.assessment_id = :id and t.person_id = p.id)
                            or exists (select from person_role r where r.person_id = p.id
                                  and (r.role in ('PRIVACY_OFFICER', 'DPO', 'AUDITOR', 'EXECUTIVE')
                                    or r.role = 'REVIEWER' and exists (select from participant t
                                       where t.assessment_id = :id and t.department_id = p.department_id))))""").param("id", id.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
        return List.copyOf(people.byId(found).values());
    }
}
