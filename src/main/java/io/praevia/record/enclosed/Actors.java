package io.praevia.record.enclosed;

import io.praevia.assessment.Phase;
import io.praevia.audit.AuditLog.Line;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.RecordWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Entries of the trail in the words of the record: who, in which role, in whose place, and what. */
final class Actors {

    private static final int MOST_NAMES = 5;

    private final Dossier dossier;
    private final RecordWords words;

    Actors(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** Name, role, and in whose place. */
    String of(Line line) {
        String person = line.actor().map(this::titled).orElseGet(() -> words.text("trail.system"));
        Optional<String> holder =
                Optional.ofNullable(line.facts().get("for")).map(PersonId::of).map(dossier.names()::of);
        return words.acting(person, holder);
    }

    /** Everybody who did these, by name. */
    String names(List<Line> lines) {
        List<String> names = lines.stream()
                .map(line -> line.actor().map(dossier.names()::of).orElseGet(() -> words.text("trail.system")))
                .distinct()
                .toList();
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : words.text(
                        "trail.people", String.join(", ", names.subList(0, MOST_NAMES)), names.size() - MOST_NAMES);
    }

    /** What was done, with the phase that was entered. */
    String what(Line line) {
        String label = label(line.action());
        return Optional.ofNullable(line.facts().get("phase"))
                .flatMap(Actors::phase)
                .map(phase -> label + ": " + phase.label().in(words.language()))
                .orElse(label);
    }

    /** An act that has no words keeps its name. */
    String label(String action) {
        String key = "audit.action." + action;
        String said = Message.of(key).in(words.language());
        return said.equals(key) ? action : said;
    }

    private String titled(PersonId id) {
        String roles = dossier.names().roles(id).stream()
                .map(role -> role.label().in(words.language()))
                .collect(Collectors.joining(", "));
        String role = id.equals(dossier.assessment().owner()) ? words.text("trail.owner") : roles;
        return role.isEmpty()
                ? dossier.names().of(id)
                : words.text("trail.in-role", dossier.names().of(id), role);
    }

    private static Optional<Phase> phase(String key) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.key().equals(key))
                .findFirst();
    }
}
