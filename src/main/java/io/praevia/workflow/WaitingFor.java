package io.praevia.workflow;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.text.Message;
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

    Message words(WorkItem item) {
        if (item.claimedBy().isPresent()) {
            return Message.verbatim(people.nameOf(item.claimedBy()));
        }
        if (item.person().isPresent()) {
            return Message.verbatim(people.nameOf(item.person()));
        }
        Optional<String> department = item.department().map(departments::nameOf);
        return item.role()
                .map(role -> switch (role) {
                    case REVIEWER -> department.map(Message::verbatim).orElse(Message.of("work.waits.reviewer"));
                    case EXECUTIVE ->
                        department
                                .map(d -> Message.of("work.waits.executive-of", d))
                                .orElse(Message.of("work.waits.executive"));
                    case DPO -> Message.of("work.waits.dpo");
                    case PRIVACY_OFFICER -> Message.of("work.waits.office");
                    case AUDITOR, ADMINISTRATOR -> role.label();
                })
                .orElse(Message.of("work.waits.nobody"));
    }
}
