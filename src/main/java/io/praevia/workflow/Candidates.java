package io.praevia.workflow;

import io.praevia.assessment.Access;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Reviews;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a candidate group of a diagram ({@code reviewers:legal}, {@code dpo} …) into who may take the step. */
@Component
class Candidates {

    private final People people;
    private final OwnersSide ownersSide;
    private final Reviews reviews;
    private final Access access;

    Candidates(People people, OwnersSide ownersSide, Reviews reviews, Access access) {
        this.access = access;
        this.people = people;
        this.ownersSide = ownersSide;
        this.reviews = reviews;
    }

    /** @throws IllegalArgumentException if the group is not in the vocabulary */
    Candidate resolve(String group, AssessmentId assessment) {
        String[] parts = group.split(":", 2);
        return switch (parts[0]) {
            case "dpo" -> Candidate.role(Role.DPO, Optional.empty());
            case "privacy-office" -> Candidate.role(Role.PRIVACY_OFFICER, Optional.empty());
            case "reviewers" -> Candidate.role(Role.REVIEWER, Optional.of(new DepartmentId(parts[1])));
            case "executives" -> executives(new DepartmentId(parts[1]), assessment);
            default -> throw new IllegalArgumentException("Unknown candidate group " + group);
        };
    }

    /** Lets the department that is asked read the assessment. */
    void involve(WorkItem item) {
        item.department().ifPresent(department -> access.involve(item.assessment(), department));
    }

    /** The executives of the department; those of every department when none of them is free to decide. */
    private Candidate executives(DepartmentId department, AssessmentId assessment) {
        Set<PersonId> involved = new HashSet<>(reviews.reviewers(assessment));
        involved.addAll(ownersSide.of(assessment));
        boolean free = people.withRole(Role.EXECUTIVE, department).stream()
                .filter(person -> !person.is(Role.DPO))
                .map(Person::id)
                .anyMatch(person -> !involved.contains(person));
        return Candidate.role(Role.EXECUTIVE, free ? Optional.of(department) : Optional.empty());
    }

    /** One person, or everybody with a role. */
    record Candidate(Optional<PersonId> person, Optional<Role> role, Optional<DepartmentId> department) {

        static Candidate person(PersonId person) {
            return new Candidate(Optional.of(person), Optional.empty(), Optional.empty());
        }

        static Candidate role(Role role, Optional<DepartmentId> department) {
            return new Candidate(Optional.empty(), Optional.of(role), department);
        }
    }
}
