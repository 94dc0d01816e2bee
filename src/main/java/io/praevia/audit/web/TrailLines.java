package io.praevia.audit.web;

import io.praevia.audit.AuditLog;
import io.praevia.audit.TrailCheck;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the trail into words: names for ids, sentences for actions. */
@Component
class TrailLines {

    private final People people;
    private final MessageSource messages;

    TrailLines(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    List<Shown> of(List<AuditLog.Line> lines) {
        Map<PersonId, Person> names = people.byId(
                lines.stream().flatMap(line -> line.actor().stream()).toList());
        return lines.stream().map(line -> shown(line, names)).toList();
    }

    Verification verification(TrailCheck check) {
        return new Verification(
                check.at(),
                check.chains(),
                check.entries(),
                check.placed(),
                check.anchored(),
                check.sentences().stream().map(Message::toString).toList());
    }

    /** A fact that has no words keeps its key. */
    private String factName(String key) {
        return messages.getMessage("audit.fact." + key, null, key, LocaleContextHolder.getLocale());
    }

    private Shown shown(AuditLog.Line line, Map<PersonId, Person> names) {
        String facts = line.facts().entrySet().stream()
                .map(fact -> factName(fact.getKey()) + " " + name(fact.getValue()))
                .collect(Collectors.joining(", "));
        return new Shown(
                line.place().at(),
                line.actor()
                        .map(id -> Optional.ofNullable(names.get(id))
                                .map(Person::name)
                                .orElse(id.toString()))
                        .orElse("Praevia"),
                messages.getMessage(
                        "audit.action." + line.action(), null, line.action(), LocaleContextHolder.getLocale()),
                line.reference().orElse(""),
                facts,
                line.words(),
                line.place().seq(),
                line.hash());
    }

    /** A person's name for a person's id, everything else as it is. */
    private String name(String fact) {
        if (!fact.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return fact;
        }
        return people.find(PersonId.of(fact)).map(Person::name).orElse(fact);
    }

    /** The outcome of a check, as it is kept for one page. */
    record Verification(Instant at, int chains, long entries, long placed, long anchored, List<String> problems)
            implements Serializable {

        /** Key of the headline, under {@code audit}. */
        public String headline() {
            return !problems.isEmpty() ? "audit.broken" : anchored == 0 ? "audit.not-anchored" : "audit.holds";
        }
    }

    /** One entry in words. */
    record Shown(
            Instant at,
            String person,
            String action,
            String reference,
            String facts,
            String words,
            long seq,
            String hash) {

        /** One CSV record (RFC 4180). */
        String csv() {
            return java.util.stream.Stream.of(
                                    at.toString(), person, action, reference, facts, words, Long.toString(seq), hash)
                            .map(Shown::cell)
                            .collect(Collectors.joining(","))
                    + "\r\n";
        }

        /** A cell that begins like a formula gets an apostrophe before it (ASVS 1.2.10). */
        static String cell(String text) {
            boolean formula = !text.isEmpty() && "=+-@\t\r\0".indexOf(text.charAt(0)) >= 0;
            return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
        }
    }
}
