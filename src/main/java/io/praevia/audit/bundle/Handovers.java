package io.praevia.audit.bundle;

import io.praevia.audit.log.LogKeys.Period;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.text.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which key of a bundle signs from where on, by the entries that hand over from one to the next. */
final class Handovers {

    private static final String BEGIN = "{\"action\":\"log.key-rotated\",";
    private static final JsonMapper JSON = new JsonMapper();

    private Handovers() {}

    /** Reads all entries once; closes them. @throws IllegalArgumentException if a key is none */
    static List<Period> read(String keys, BufferedReader entries) throws IOException {
        List<Told> told = told(entries);
        List<Period> periods = new ArrayList<>();
        for (String line : keys.lines().toList()) {
            int number = periods.size() + 1;
            Optional<Told> by =
                    number == 1 || told.size() < number - 1 ? Optional.empty() : Optional.of(told.get(number - 2));
            long from = number == 1 ? 0 : by.map(Told::leaf).orElse(Long.MAX_VALUE - 1) + 1;
            periods.add(new Period(number, LogKey.parse(line), Instant.EPOCH, from, by.flatMap(Told::note)));
        }
        return periods;
    }

    static List<Message> problems(List<Period> periods) {
        List<Message> problems = new ArrayList<>();
        Period before = null;
        for (Period period : periods) {
            if (!period.follows(before)) {
                problems.add(Message.of("audit.log.rotation", period.key().id()));
            }
            before = period;
        }
        return problems;
    }

    private static List<Told> told(BufferedReader entries) throws IOException {
        List<Told> told = new ArrayList<>();
        try (entries) {
            long leaf = 0;
            for (String line = entries.readLine(); line != null; line = entries.readLine()) {
                if (line.startsWith(BEGIN)) {
                    told.add(new Told(leaf, note(line)));
                }
                leaf++;
            }
        }
        return told;
    }

    private static Optional<SignedNote> note(String line) {
        try {
            return Optional.of(SignedNote.parse(
                    JSON.readTree(line).path("facts").path("note").asString("")));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Told(long leaf, Optional<SignedNote> note) {}
}
