package io.praevia.record.paper;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.text.Message;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Section;
import io.praevia.record.page.RecordWords;
import io.praevia.record.paper.Shapes.EntryPrint;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterField;
import io.praevia.register.flow.Flows;
import io.praevia.register.shared.SharedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One entry as it is printed: every field of its role, then where the data go. */
@Component
class EntryPrints {

    private final Flows flows;
    private final Departments departments;
    private final People people;

    EntryPrints(Flows flows, Departments departments, People people) {
        this.flows = flows;
        this.departments = departments;
        this.people = people;
    }

    EntryPrint print(Entry entry, List<Named> named, Section section, RecordWords words) {
        Figures figures = new Figures(words);
        return new EntryPrint(
                section,
                state(entry, words),
                facts(entry, named, words),
                empty(entry, words),
                figures.flow(flows.of(entry, named, words.language())),
                figures.transfers(flows.transfers(entry, named, words.language())));
    }

    private String state(Entry entry, RecordWords words) {
        List<String> state = new ArrayList<>();
        state.add(words.text("register.number", entry.number()));
        state.add(words.text("register.version", entry.version(), words.day(entry.changedAt())));
        state.add(Message.of("register.status." + entry.status()).in(words.language()));
        state.add(departments.nameOf(entry.department()));
        if (entry.facts().owner().isPresent()) {
            state.add(words.text("register.owner", people.nameOf(entry.facts().owner())));
        }
        if (entry.reviewOn() != null) {
            state.add(words.text("register.review", words.day(entry.reviewOn())));
        }
        return String.join(" · ", state);
    }

    private static List<Fact> facts(Entry entry, List<Named> named, RecordWords words) {
        List<Fact> facts = new ArrayList<>();
        for (RegisterField field : RegisterField.of(entry.role())) {
            List<String> lines = lines(entry, field, named, words);
            if (!lines.isEmpty() || field.demanded(entry.role())) {
                String law = field.law(entry.role());
                String label = field.label(entry.role()).in(words.language());
                facts.add(new Fact(
                        law.isEmpty() ? label : label + "\n" + words.text("register.law", law),
                        lines.isEmpty() ? words.text("register.missing") : joined(lines)));
            }
        }
        return facts;
    }

    private static String joined(List<String> lines) {
        return lines.size() == 1
                ? lines.get(0)
                : lines.stream().map(line -> "– " + line).collect(Collectors.joining("\n"));
    }

    /** A line that names a shared thing says what is known of it. */
    private static List<String> lines(Entry entry, RegisterField field, List<Named> named, RecordWords words) {
        List<String> lines = new ArrayList<>();
        for (String line : entry.content().lines(field)) {
            int at = lines.size();
            String more = named.stream()
                    .filter(one -> one.field() == field && one.line() == at)
                    .findFirst()
                    .flatMap(one -> field.shared().map(kind -> SharedWords.more(kind, one.details(), words.language())))
                    .orElse("");
            lines.add(more.isEmpty() ? line : line + " (" + more + ")");
        }
        return lines;
    }

    private static String empty(Entry entry, RecordWords words) {
        return RegisterField.of(entry.role()).stream()
                .filter(field -> !field.demanded(entry.role())
                        && entry.content().lines(field).isEmpty())
                .map(field -> field.label(entry.role()).in(words.language()))
                .collect(Collectors.joining(" · "));
    }
}
