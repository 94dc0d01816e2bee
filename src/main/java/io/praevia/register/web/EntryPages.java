package io.praevia.register.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import io.praevia.register.DocumentAccess;
import io.praevia.register.EntryPanel;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Version;
import io.praevia.register.RegisterField;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Names names;
    private final EntryDiffs diffs;
    private final Clock clock;

    EntryPages(
            RegisterEntries entries,
            ObjectProvider<EntryPanel> panels,
            DocumentAccess access,
            Names names,
            EntryDiffs diffs,
            Clock clock) {
        this.entries = entries;
        this.panels = panels;
        this.access = access;
        this.names = names;
        this.diffs = diffs;
        this.clock = clock;
    }

    /** The page; with the difference between two versions when both are named. */
    EntryPage page(EntryId id, @Nullable Integer from, @Nullable Integer to) {
        Entry entry = entries.get(id);
        List<Version> versions = entries.versions(id);
        return new EntryPage(
                entry,
                names.departments().nameOf(entry.department()),
                entry.facts().owner().isEmpty()
                        ? ""
                        : names.people().nameOf(entry.facts().owner()),
                coverage(entry),
                EntryFields.of(entry, entries.named(id, entry.version())),
                RegisterField.missing(entry.role(), entry.content()),
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
                names.dates().day(document.linkedAt()) + ", SHA-256 " + hash.substring(0, Math.min(12, hash.length()))
                        + "…");
    }

    private EntryPage.Coverage coverage(Entry entry) {
        if (entry.status().equals("draft") || entry.status().equals("retired")) {
            return EntryPage.Coverage.NONE;
        }
        if (!entry.assessed()) {
            return EntryPage.Coverage.NEVER;
        }
        LocalDate due = entry.reviewOn();
        return due != null && due.isBefore(LocalDate.now(clock)) ? EntryPage.Coverage.LAPSED : EntryPage.Coverage.VALID;
    }

    private EntryPage.Line line(Version version) {
        return new EntryPage.Line(
                version.number(),
                "register.act." + version.act(),
                names.people().nameOf(Optional.of(version.writtenBy())),
                names.dates().day(version.writtenAt()),
                version.reason());
    }

    private EntryPage.Compared compared(List<Version> versions, int from, int to) {
        return new EntryPage.Compared(from, to, diffs.between(version(versions, from), version(versions, to)));
    }

    private static Version version(List<Version> versions, int number) {
        return versions.stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("register.refused.version"));
    }

    /** Who and when, in words. */
    @Component
    record Names(Departments departments, People people, Dates dates) {}
}
