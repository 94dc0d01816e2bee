package io.praevia.assessment.ownership;

import io.praevia.assessment.Access;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who wrote what others review: none of them decides about it, in nobody's place. */
@Component
public class OwnersSide {

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final Access access;

    OwnersSide(JdbcClient jdbc, AssessmentLookup lookup, Access access) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.access = access;
    }

    /** The owner, colleagues who answer, and whoever answered or submitted in their place, then or now. */
    public Set<PersonId> of(AssessmentId id) {
        Set<PersonId> people = new LinkedHashSet<>(access.contributors(id));
        people.add(lookup.load(id).owner());
        jdbc.sql("select submitted_by from submission where assessment_id = :id"
                        + " union select answered_by from answer where assessment_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .forEach(person -> people.add(new PersonId(person)));
        return people;
    }
}
