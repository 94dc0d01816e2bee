package io.praevia.workflow;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.identity.absence.Absence;
import io.praevia.identity.absence.Presence;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says for whom a step waits, and who acts for them when they are away. */
@Component
class WaitingFor {

    private final People people;
    private final Departments departments;
    private final Presence presence;

    WaitingFor(People people, Departments departments, Presence presence) {
        this.people = people;
        this.departments = departments;
        this.presence = presence;
    }

    Message words(WorkItem item) {
        if (item.claimedBy().isPresent()) {
            return Message.verbatim(people.nameOf(item.claimedBy()));
        }
        if (item.person().isPresent()) {
            return presence.named(item.person().get());
        }
        Message group = group(item);
        return away(item)
                .map(absence -> Message.of(
                        "identity.away.group",
                        group,
                        people.nameOf(Optional.of(absence.person())),
                        presence.words(absence)))
                .orElse(group);
    }

    /** The first absence, when everybody whom the step waits for is away. */
    private Optional<Absence> away(WorkItem item) {
        List<PersonId> waiting = item.role().map(role -> people(item, role)).orElse(List.of());
        List<Absence> away = presence.away(waiting);
        return away.size() == waiting.size() ? away.stream().findFirst() : Optional.empty();
    }

    private List<PersonId> people(WorkItem item, Role role) {
        return item
                .department()
                .map(department -> people.withRole(role, department))
                .orElseGet(() -> people.withRole(role))
                .stream()
                .map(Person::id)
                .toList();
    }

    private Message group(WorkItem item) {
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
