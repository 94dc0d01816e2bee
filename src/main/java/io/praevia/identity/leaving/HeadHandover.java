package io.praevia.identity.leaving;

import io.praevia.identity.Departments;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The departments that the person heads. */
@Component
@Order(40)
class HeadHandover implements Handover {

    private final Departments departments;
    private final DepartmentOffice office;

    HeadHandover(Departments departments, DepartmentOffice office) {
        this.departments = departments;
        this.office = office;
    }

    @Override
    public String kind() {
        return "head";
    }

    @Override
    public List<Duty> of(PersonId person) {
        return departments.headedBy(person).stream()
                .map(department -> new Duty(
                        kind(),
                        department.id().value(),
                        Message.of("identity.leaving.head", department.name()),
                        "",
                        Optional.of(Message.of("identity.leaving.head-nobody"))))
                .toList();
    }

    @Override
    public Optional<Message> obstacle(Duty duty, PersonId successor) {
        return Optional.empty();
    }

    @Override
    public void pass(Duty duty, PersonId from, Optional<PersonId> successor) {
        office.nameHead(new DepartmentId(duty.id()), successor);
    }
}
