package io.praevia.workflow;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says for whom a step waits. */
@Component
class WaitingFor {

    private final People people;
    private final Departments departments;

    WaitingFor(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    String words(WorkItem item) {
        if (item.claimedBy().isPresent()) {
            return people.nameOf(item.claimedBy());
        }
        if (item.person().isPresent()) {
            return people.nameOf(item.person());
        }
        Optional<String> department = item.department().map(departments::nameOf);
        return item.role()
                .map(role -> switch (role) {
                    case REVIEWER -> department.orElse("a reviewer");
                    case EXECUTIVE ->
                        department.map(d -> "an executive of " + d).orElse("an executive");
                    case DPO -> "the data protection officer";
                    case PRIVACY_OFFICER -> "the privacy office";
                    case AUDITOR, ADMINISTRATOR -> role.label();
                })
                .orElse("nobody");
    }
}
