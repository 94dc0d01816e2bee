package io.praevia.register.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.kernel.text.Problems;
import io.praevia.register.EntryFacts;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the form of an entry offers to choose from, and what its choices mean. */
@Component
class EntryOffers {

    private final SharedThings shared;
    private final Departments departments;
    private final People people;

    EntryOffers(SharedThings shared, Departments departments, People people) {
        this.shared = shared;
        this.departments = departments;
        this.people = people;
    }

    /** Departments and people. */
    void people(Model model) {
        model.addAttribute("departments", departments.active());
        model.addAttribute(
                "people", people.all().stream().filter(Person::active).toList());
    }

    /** Departments, people and the lists of names. */
    void into(Model model) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (SharedKind kind : SharedKind.values()) {
            lists.put(kind.key(), shared.names(kind));
        }
        lists.put("country", countries());
        lists.put(
                "basis",
                Stream.of("a", "b", "c", "d", "e", "f")
                        .map(letter -> Message.of("register.basis." + letter).toString())
                        .toList());
        model.addAttribute("lists", lists);
        model.addAttribute("departments", departments.active());
        model.addAttribute(
                "people", people.all().stream().filter(Person::active).toList());
    }

    /** A new entry begins with our own organisation as its controller, or as the processor. */
    MultiValueMap<String, String> beginning(boolean processor) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        RegisterField field = processor ? RegisterField.ACTING_PROCESSORS : RegisterField.CONTROLLERS;
        typed.addAll(field.key(), shared.own().stream().map(SharedThing::name).toList());
        return typed;
    }

    /**
     * What was typed; what the form of an entry does not ask stays as it is.
     *
     * @throws Refused.Invalid if department, owner or day cannot be read
     */
    EntryFacts facts(EntryForm form, EntryFacts before) {
        Problems.Collector problems = new Problems.Collector();
        DepartmentId department = problems.check(() -> department(form, before), DepartmentId.PRIVACY);
        Optional<PersonId> owner =
                problems.check(() -> form.has("owner") ? owner(form.text("owner")) : before.owner(), Optional.empty());
        Optional<LocalDate> day = problems.check(
                () -> form.has("reviewOn")
                        ? day("reviewOn", form.text("reviewOn"))
                        : Optional.ofNullable(before.reviewOn()),
                Optional.empty());
        if (form.text("name").isBlank()) {
            problems.check(() -> refused("name", "register.refused.name"), "");
        }
        if (form.text("reason").isBlank()) {
            String key = form.basedOn() == 0 ? "register.refused.add-reason" : "register.refused.change-reason";
            problems.check(() -> refused("reason", key), "");
        }
        problems.refuse();
        return new EntryFacts(form.text("name"), form.role(), department, owner, before.status(), day.orElse(null));
    }

    /** A closed department may stay, but nobody moves there. */
    private DepartmentId department(EntryForm form, EntryFacts before) {
        boolean stays = form.basedOn() > 0
                && (!form.has("department")
                        || form.text("department").equals(before.department().value()));
        return stays
                ? before.department()
                : departments.require("department", form.text("department")).id();
    }

    /** @throws Refused.Invalid unless it is empty or a day */
    static Optional<LocalDate> day(String field, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new Refused.Invalid(field, "register.refused.day");
        }
    }

    /** @throws Refused.Invalid unless it is empty or somebody's id */
    static Optional<PersonId> owner(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid("owner", "register.refused.owner");
        }
    }

    private static String refused(String field, String key) {
        throw new Refused.Invalid(field, key);
    }

    private static List<String> countries() {
        Locale language = LocaleContextHolder.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code).getDisplayCountry(language))
                .sorted(java.text.Collator.getInstance(language))
                .toList();
    }
}
