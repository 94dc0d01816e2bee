package io.praevia.register.flow;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.draw.Drawing;
import io.praevia.register.draw.Layout;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Draws where data go, in the words of a language; everybody who is signed in may look. */
@Service
public class Flows {

    private final RegisterEntries entries;
    private final NamedLines lines;
    private final Departments departments;

    Flows(RegisterEntries entries, NamedLines lines, Departments departments) {
        this.entries = entries;
        this.lines = lines;
        this.departments = departments;
    }

    /** The data flow of an entry; {@code named} are its shared things. */
    @Allowed.SignedIn
    public Flow of(Entry entry, List<Named> named, Locale language) {
        EntryFlow flow = new EntryFlow(entry, named, language);
        return new Flow(Layout.draw(flow.picture(), language), flow.rows());
    }

    /** Where an entry sends data outside the EEA. */
    @Allowed.SignedIn
    public Transfers transfers(Entry entry, List<Named> named, Locale language) {
        String department = departments.nameOf(entry.department());
        List<Transfer> found = new TransferReading(entry, department, named, language).transfers();
        return new Transfers(
                Layout.draw(new TransferPicture(found, language).of(entry.name()), language), found, List.of(entry));
    }

    /** Where the entries in use send data outside the EEA, by country; what no entry says is not known here. */
    @Allowed.SignedIn
    public Transfers transfers(Filter filter, Locale language) {
        List<Entry> found = entries.search(filter).stream()
                .filter(entry ->
                        !entry.status().equals("retired") && !entry.status().equals("draft"))
                .toList();
        return transfers(found, named(found), language);
    }

    /** Where these entries send data outside the EEA; {@code named} are their shared things. */
    @Allowed.SignedIn
    public Transfers transfers(List<Entry> found, Map<EntryId, List<Named>> named, Locale language) {
        List<Transfer> merged = merged(found, named, language);
        return new Transfers(Layout.draw(new TransferPicture(merged, language).whole(), language), merged, found);
    }

    /** The shared things that each of these entries names, as they are now. */
    @Allowed.SignedIn
    public Map<EntryId, List<Named>> named(List<Entry> found) {
        return lines.of(found.stream().map(Entry::id).toList());
    }

    private List<Transfer> merged(List<Entry> found, Map<EntryId, List<Named>> named, Locale language) {
        Map<DepartmentId, String> names = departments.names();
        Map<String, Transfer> byPlace = new LinkedHashMap<>();
        for (Entry entry : found) {
            String department =
                    names.getOrDefault(entry.department(), entry.department().value());
            new TransferReading(entry, department, named.getOrDefault(entry.id(), List.of()), language)
                    .transfers()
                    .forEach(one -> byPlace.merge(one.standing() + "|" + one.place(), one, Flows::both));
        }
        Collator order = Collator.getInstance(language);
        return byPlace.values().stream()
                .sorted(Comparator.comparing(Transfer::place, order).thenComparing(Transfer::standing))
                .toList();
    }

    private static Transfer both(Transfer one, Transfer other) {
        return new Transfer(
                one.place(),
                one.code(),
                one.standing(),
                union(one.receivers(), other.receivers()),
                union(one.safeguards(), other.safeguards()),
                union(one.entries(), other.entries()));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }

    /** Transfers, drawn and in rows; {@code entries} are those that were looked at. */
    public record Transfers(Drawing drawing, List<Transfer> rows, List<Entry> entries) {}
}
