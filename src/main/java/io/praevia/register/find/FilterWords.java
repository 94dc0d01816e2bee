package io.praevia.register.find;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.shared.SharedThings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filter in words, such as "Department: Legal". */
@Component
public class FilterWords {

    private final Departments departments;
    private final People people;
    private final SharedThings shared;

    FilterWords(Departments departments, People people, SharedThings shared) {
        this.departments = departments;
        this.people = people;
        this.shared = shared;
    }

    /** What narrows, each with its value; empty when nothing does. */
    public Map<String, String> of(Filter filter, Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "register.search", filter.words().strip(), language, text -> text);
        put(
                words,
                "register.facet.department",
                filter.department(),
                language,
                id -> departments.nameOf(new DepartmentId(id)));
        put(words, "register.facet.status", filter.status(), language, key -> say("register.status." + key, language));
        put(words, "register.facet.role", filter.role(), language, key -> say("register.role." + key, language));
        put(words, "register.facet.basis", filter.basis(), language, key -> say("register.basis." + key, language));
        put(
                words,
                "register.facet.country",
                filter.country(),
                language,
                code -> new Locale("", code).getDisplayCountry(language));
        put(words, "register.facet.owner", filter.owner(), language, id -> people.nameOf(Optional.of(PersonId.of(id))));
        put(words, "register.shared.filter", filter.shared(), language, this::shared);
        if (filter.withoutValidAssessment()) {
            words.put(say("register.uncovered", language), say("register.uncovered.only", language));
        }
        return words;
    }

    private String shared(String id) {
        try {
            return shared.get(UUID.fromString(id)).name();
        } catch (Refused.NotFound gone) {
            return id;
        }
    }

    private static void put(
            Map<String, String> words,
            String key,
            @Nullable String value,
            Locale language,
            UnaryOperator<String> worded) {
        if (value != null && !value.isEmpty()) {
            words.put(say(key, language), worded.apply(value));
        }
    }

    private static String say(String key, Locale language) {
        return Message.of(key).in(language);
    }
}
