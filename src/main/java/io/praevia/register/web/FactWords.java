package io.praevia.register.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryFacts;
import org.springframework.stereotype.Component;

/** The facts of an entry as people read them; empty for none. */
@Component
public class FactWords {

    private final Departments departments;
    private final People people;
    private final Dates dates;

    FactWords(Departments departments, People people, Dates dates) {
        this.departments = departments;
        this.people = people;
        this.dates = dates;
    }

    public String status(EntryFacts facts) {
        return Message.of("register.status." + facts.status()).toString();
    }

    public String department(EntryFacts facts) {
        return departments.nameOf(facts.department());
    }

    public String owner(EntryFacts facts) {
        return facts.owner().isEmpty() ? "" : people.nameOf(facts.owner());
    }

    public String review(EntryFacts facts) {
        return facts.reviewOn() == null ? "" : dates.day(facts.reviewOn());
    }
}
