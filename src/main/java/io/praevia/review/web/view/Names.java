package io.praevia.review.web.view;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People by id, read together. */
record Names(
        Map<PersonId, Person> known, People people, Function<DepartmentId, @Nullable String> departments, Dates dates) {

    String of(PersonId id) {
        return person(id).name();
    }

    Remark.By by(PersonId id, Instant at) {
        Person person = person(id);
        String department = departments.apply(person.department());
        return new Remark.By(
                person.name(),
                person.initials(),
                Optional.ofNullable(department).orElse(""),
                dates.day(at));
    }

    private Person person(PersonId id) {
        return Objects.requireNonNullElseGet(known.get(id), () -> people.get(id));
    }
}
