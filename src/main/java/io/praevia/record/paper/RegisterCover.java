package io.praevia.record.paper;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.text.Message;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.RecordWords;
import io.praevia.record.seal.SealingKey;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.shared.SharedDetail;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import io.praevia.register.sheet.RegisterPaper.Printed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps the register, as of when, and what of it is printed (Art. 30(1)(a), 30(2)(a)). */
@Component
class RegisterCover {

    private final SharedThings shared;
    private final People people;
    private final SealingKey key;

    RegisterCover(SharedThings shared, People people, SealingKey key) {
        this.shared = shared;
        this.people = people;
        this.key = key;
    }

    Map<String, @Nullable Object> model(Printed printed, RecordWords words, Instant at) {
        List<SharedThing> own = shared.own();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", words.text("register.title"));
        model.put("organisation", organisation(own));
        model.put("prepared", words.text("register.prepared", words.day(at)));
        model.put("lead", words.text("register.lead"));
        List<Fact> facts = new ArrayList<>();
        own.forEach(one -> facts.addAll(organisation(one, words)));
        if (own.isEmpty()) {
            facts.add(new Fact(words.text("register.organisation"), key.signerName()));
        }
        facts.add(new Fact(words.text("register.officer"), officers(own, words)));
        facts.addAll(state(printed, words, at));
        model.put("facts", facts);
        return model;
    }

    private String organisation(List<SharedThing> own) {
        return own.isEmpty()
                ? key.signerName()
                : own.stream().map(SharedThing::name).collect(Collectors.joining(", "));
    }

    private static List<Fact> organisation(SharedThing own, RecordWords words) {
        List<Fact> facts = new ArrayList<>();
        String country = own.detail(SharedDetail.COUNTRY);
        String place =
                country.isEmpty() ? "" : "\n" + new java.util.Locale("", country).getDisplayCountry(words.language());
        String contact = own.detail(SharedDetail.CONTACT);
        facts.add(new Fact(
                words.text("register.organisation"), own.name() + (contact.isEmpty() ? "" : "\n" + contact) + place));
        String representative = own.detail(SharedDetail.REPRESENTATIVE);
        if (!representative.isEmpty()) {
            facts.add(new Fact(SharedDetail.REPRESENTATIVE.label().in(words.language()), representative));
        }
        return facts;
    }

    /** As the organisation's own entry says, else the people who have the role. */
    private String officers(List<SharedThing> own, RecordWords words) {
        String said = own.stream()
                .map(one -> one.detail(SharedDetail.OFFICER))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        String named = people.withRole(Role.DPO).stream()
                .map(person -> contact(person))
                .collect(Collectors.joining("\n"));
        String officers = said.isEmpty() ? named : said;
        return officers.isEmpty() ? words.text("register.officer.none") : officers;
    }

    private static String contact(Person person) {
        return person.name() + ", " + person.email();
    }

    private static List<Fact> state(Printed printed, RecordWords words, Instant at) {
        String filter = printed.filter().stream()
                .map(said -> said.what() + ": " + said.value())
                .collect(Collectors.joining("\n"));
        Instant newest = printed.entries().stream()
                .map(Entry::changedAt)
                .max(Instant::compareTo)
                .orElse(at);
        return List.of(
                new Fact(words.text("register.as-of"), words.moment(at)),
                new Fact(words.text("register.newest"), words.moment(newest)),
                new Fact(
                        words.text("register.covers"),
                        Message.of("register.count", printed.entries().size()).in(words.language())),
                new Fact(
                        words.text("register.filter"), filter.isEmpty() ? words.text("register.filter.none") : filter));
    }
}
