package io.praevia.register.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.find.Facets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a page of the list together: entries by number, facets with counts, where the neighbouring pages begin. */
@Component
class ListPages {

    static final int SIZE = 50;

    private final RegisterEntries entries;
    private final Facets facets;
    private final Departments departments;
    private final People people;

    ListPages(RegisterEntries entries, Facets facets, Departments departments, People people) {
        this.entries = entries;
        this.facets = facets;
        this.departments = departments;
        this.people = people;
    }

    Page page(ListQuery query) {
        RegisterEntries.Filter filter = query.filter();
        List<Entry> found = query.before() != null
                ? entries.searchBefore(filter, query.before(), SIZE)
                : entries.search(filter, query.after() == null ? 0 : query.after(), SIZE);
        Map<PersonId, Person> owners = people.byId(found.stream()
                .map(entry -> entry.facts().owner())
                .flatMap(Optional::stream)
                .toList());
        Map<DepartmentId, String> names = departments.names();
        List<Row> rows = found.stream()
                .map(entry -> new Row(
                        entry,
                        names.getOrDefault(entry.department(), ""),
                        entry.facts().owner().map(owners::get).map(Person::name).orElse("")))
                .toList();
        return new Page(query, rows, facets.count(filter), choices(filter), pager(query, filter, found));
    }

    private Pager pager(ListQuery query, RegisterEntries.Filter filter, List<Entry> found) {
        if (found.isEmpty()) {
            return new Pager("", null, null);
        }
        long first = found.get(0).number();
        long last = found.get(found.size() - 1).number();
        String base = "/register" + query.query() + (query.any() ? "&" : "?");
        boolean earlier = !entries.searchBefore(filter, first, 1).isEmpty();
        boolean later = !entries.search(filter, last, 1).isEmpty();
        return new Pager(
                Message.of("register.pager", first, last).toString(),
                earlier ? base + "before=" + first : null,
                later ? base + "after=" + last : null);
    }

    private Map<String, List<Choice>> choices(RegisterEntries.Filter filter) {
        Facets.Counts counts = facets.counts(filter);
        Map<DepartmentId, String> names = departments.names();
        Locale language = LocaleContextHolder.getLocale();
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(
                "department",
                choices(counts.department(), filter.department(), id -> names.getOrDefault(new DepartmentId(id), id)));
        choices.put("status", choices(counts.status(), filter.status(), key -> say("register.status." + key)));
        choices.put("role", choices(counts.role(), filter.role(), key -> say("register.role." + key)));
        choices.put("basis", choices(counts.basis(), filter.basis(), key -> say("register.basis." + key)));
        choices.put(
                "country",
                choices(counts.country(), filter.country(), code -> new Locale("", code).getDisplayCountry(language)));
        choices.put(
                "owner", choices(counts.owner(), filter.owner(), id -> people.nameOf(Optional.of(PersonId.of(id)))));
        return choices;
    }

    /** What there is, and what is chosen even when nothing matches it. */
    private static List<Choice> choices(
            Map<String, Long> counts, @Nullable String chosen, UnaryOperator<String> words) {
        return Stream.concat(counts.keySet().stream(), Stream.ofNullable(chosen).filter(c -> !counts.containsKey(c)))
                .map(value -> new Choice(value, words.apply(value), counts.getOrDefault(value, 0L)))
                .toList();
    }

    private static String say(String key) {
        return io.praevia.kernel.text.Catalogue.shipped().say(LocaleContextHolder.getLocale(), key);
    }

    /** Everything on the page; {@code choices} by facet. */
    record Page(ListQuery query, List<Row> rows, long count, Map<String, List<Choice>> choices, Pager pager) {}

    /** An entry with names in place of ids. */
    record Row(Entry entry, String department, String owner) {}

    /** A value of a facet. */
    record Choice(String value, String label, long count) {}

    /** As {@code parts :: pagination} takes it. */
    record Pager(
            String words,
            @Nullable String previousHref,
            @Nullable String nextHref) {}
}
