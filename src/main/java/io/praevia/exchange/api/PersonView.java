package io.praevia.exchange.api;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** A person, named. */
@Schema(name = "Person")
public record PersonView(String id, String name) {

    /** Looks a number of people up at once. */
    public static Function<PersonId, PersonView> names(People people, Collection<PersonId> ids) {
        Map<PersonId, Person> known = people.byId(ids);
        return id -> new PersonView(
                id.toString(),
                known.containsKey(id)
                        ? known.get(id).name()
                        : Message.of("api.left").toString());
    }
}
