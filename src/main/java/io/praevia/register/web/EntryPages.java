package io.praevia.register.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.WordDiff;
import io.praevia.register.DocumentAccess;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryPanel;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the page of an entry together. */
@Component
class EntryPages {

    private final RegisterEntries entries;
    private final ObjectProvider<EntryPanel> panels;
    private final DocumentAccess access;
    private final Departments departments;
    private final People people;
    private final Dates dates;
    private final Clock clock;

    EntryPages(
            RegisterEntries entries,
            ObjectProvider<EntryPanel> panels,
            DocumentAccess access,
            Departments departments,
            People people,
            Dates dates,
            Clock clock) {
        this.entries = entries;
        this.panels = panels;
        this.access = access;
        this.departments = departments;
        this.people = people;
        this.dates = dates;
        this.clock = clock;
    }

    /** The page; with the difference between two versions when both are named. */
    EntryPage page(EntryId id, @Nullable Integer from, @Nullable Integer to) {
        RegisterEntries.Entry entry = entries.get(id);
        List<RegisterEntries.Version> versions = entries.versions(id);
        return new EntryPage(
                entry,
                departments.nameOf(entry.department()),
                coverage(entry, versions),
                versions.stream().map(this::line).toList(),
                from == null || to == null ? null : compared(versions, from, to),
                panels.orderedStream().flatMap(p -> p.banner(id).stream()).toList(),
                panels.orderedStream()
                        .map(p -> new EntryPage.Section(p.heading(), p.links(id)))
                        .toList(),
                entries.documents(id).stream().map(this::file).toList());
    }

    private EntryPage.File file(RegisterEntries.Document document) {
        String hash = document.sha256();
        return new EntryPage.File(
                document.title(),
                access.mayOpen(document.assessment()) ? "/records/" + document.record() : null,
                dates.day(document.linkedAt()) + ", SHA-256 " + hash.substring(0, Math.min(12, hash.length())) + "…");
    }

    /** What changed in each field, fields without a change left out. */
    static List<EntryPage.FieldDiff> differences(EntryContent before, EntryContent after) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> !before.lines(field).equals(after.lines(field)))
                .map(field -> new EntryPage.FieldDiff(
                        field,
                        WordDiff.between(
                                String.join("\n", before.lines(field)), String.join("\n", after.lines(field)))))
                .toList();
    }

    private EntryPage.Coverage coverage(RegisterEntries.Entry entry, List<RegisterEntries.Version> versions) {
        if (versions.stream().noneMatch(v -> v.assessment().isPresent())) {
            return EntryPage.Coverage.NEVER;
        }
        LocalDate due = entry.reviewOn();
        return due != null && due.isBefore(LocalDate.now(clock)) ? EntryPage.Coverage.LAPSED : EntryPage.Coverage.VALID;
    }

    private EntryPage.Line line(RegisterEntries.Version version) {
        return new EntryPage.Line(
                version.number(),
                version.name(),
                who(version.writtenBy()),
                dates.day(version.writtenAt()),
                version.reason());
    }

    private String who(PersonId id) {
        return people.nameOf(Optional.of(id));
    }

    private static EntryPage.Compared compared(List<RegisterEntries.Version> versions, int from, int to) {
        RegisterEntries.Version before = version(versions, from);
        RegisterEntries.Version after = version(versions, to);
        List<WordDiff.Piece> name =
                before.name().equals(after.name()) ? List.of() : WordDiff.between(before.name(), after.name());
        return new EntryPage.Compared(from, to, name, differences(before.content(), after.content()));
    }

    private static RegisterEntries.Version version(List<RegisterEntries.Version> versions, int number) {
        return versions.stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("register.refused.version"));
    }
}
