package io.praevia.review.text;

import io.praevia.assessment.entry.Readers;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Whom a text mentions: an @ before the full name, or before the part of the address that stands left of its @. */
@Service
public class Mentions {

    private static final Pattern START = Pattern.compile("(?<![\\p{L}\\p{N}._-])@(?=\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+-]*[\\p{L}\\p{N}])?");

    private final People people;
    private final Readers readers;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Mentions(People people, Readers readers, CurrentPerson current, ApplicationEventPublisher events) {
        this.people = people;
        this.readers = readers;
        this.current = current;
        this.events = events;
    }

    /** Whom the current person can mention in this assessment: those who may read it, by name. */
    @Allowed.SignedIn
    public List<Person> candidates(AssessmentId id) {
        return readers.of(id).stream()
                .filter(person -> !person.id().equals(current.id()))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Refuses a text that mentions somebody who may not read it, or whom nobody can tell apart.
     *
     * @throws Refused.Invalid with one problem per mention
     */
    @Allowed.Internal
    public void check(AssessmentId id, String field, String text) {
        check(field, text, readers.of(id));
    }

    /** The same for a text that only these people may read. */
    @Allowed.Internal
    public void check(String field, String text, List<Person> mayRead) {
        List<Refused.Problem> problems = new ArrayList<>();
        read(text, mayRead).stream()
                .filter(found -> found.who().isEmpty())
                .forEach(found -> problems.add(new Refused.Problem(field, found.problem())));
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
    }

    /** Tells those whom the text mentions, once each and never the writer; the text is readable from now on. */
    @Allowed.Internal
    public void tell(AssessmentId id, String text, UUID source, String path) {
        Set<Person> told = new LinkedHashSet<>();
        read(text, readers.of(id)).forEach(found -> told.addAll(found.who()));
        told.stream()
                .filter(person -> !person.id().equals(current.id()))
                .forEach(person -> events.publishEvent(new Mentioned(id, person.id(), source, path)));
    }

    private List<Found> read(String text, List<Person> mayRead) {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return List.of();
        }
        List<Person> everybody = people.all().stream().filter(Person::active).toList();
        List<Found> found = new ArrayList<>();
        do {
            found.add(at(text.substring(start.end()), everybody, mayRead));
        } while (start.find());
        return found;
    }

    private static Found at(String rest, List<Person> everybody, List<Person> mayRead) {
        List<Person> named = longest(
                everybody.stream().filter(person -> begins(rest, person.name())).toList());
        Matcher word = WORD.matcher(rest);
        String handle = word.lookingAt() ? word.group() : "";
        List<Person> meant = named.isEmpty() ? matching(everybody, p -> local(p).equalsIgnoreCase(handle)) : named;
        List<Person> reading = matching(meant, mayRead::contains);
        if (reading.size() == 1) {
            return new Found(reading, Message.verbatim(""));
        }
        if (meant.isEmpty()) {
            return new Found(List.of(), Message.of("review.refused.mention-unknown", handle));
        }
        return reading.isEmpty()
                ? new Found(
                        List.of(),
                        Message.of("review.refused.mention-reader", meant.get(0).name()))
                : new Found(List.of(), Message.of("review.refused.mention-several", handle));
    }

    private static boolean begins(String rest, String name) {
        return rest.regionMatches(true, 0, name, 0, name.length())
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }

    private static List<Person> longest(List<Person> named) {
        int most = named.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        return matching(named, p -> p.name().length() == most);
    }

    private static List<Person> matching(List<Person> all, Predicate<Person> which) {
        return all.stream().filter(which).toList();
    }

    private static String local(Person person) {
        return person.email().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    }

    /** One mention: who it is, or why nobody. */
    private record Found(List<Person> who, Message problem) {}
}
