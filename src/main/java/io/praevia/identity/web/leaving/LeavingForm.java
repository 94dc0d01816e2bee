package io.praevia.identity.web.leaving;

import io.praevia.identity.leaving.Choice;
import io.praevia.kernel.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over, as typed: one for all, and for each duty the same, the group, or somebody else.
 *
 * @param all the person who takes what nobody else was chosen for
 * @param duty keys of the duties that the page showed
 * @param who for each of them {@code same}, {@code group} or a person
 */
record LeavingForm(
        @Nullable UUID all,
        @Nullable List<String> duty,
        @Nullable List<String> who) {

    private static final String GROUP = "group";

    /** By key, as typed, for showing the page again. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; duty != null && who != null && i < Math.min(duty.size(), who.size()); i++) {
            typed.put(duty.get(i), who.get(i));
        }
        return typed;
    }

    Map<String, Choice> choices() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        typed().forEach((key, chosen) -> choice(chosen).ifPresent(choice -> choices.put(key, choice)));
        return choices;
    }

    private Optional<Choice> choice(String chosen) {
        if (chosen.equals(GROUP)) {
            return Optional.of(Choice.GROUP);
        }
        if (chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.of(Choice.of(PersonId.of(chosen)));
        }
        return Optional.ofNullable(all).map(PersonId::new).map(Choice::of);
    }
}
