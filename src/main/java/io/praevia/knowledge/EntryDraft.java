package io.praevia.knowledge;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Problems;
import io.praevia.knowledge.KnownEntry.Kind;
import io.praevia.knowledge.KnownEntry.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the office typed it; the words under the empty tag are needed, other languages are not.
 *
 * @param copyOf the shipped entry that it began with
 */
public record EntryDraft(
        @Nullable String kind,
        List<String> about,
        List<String> departments,
        Map<String, Said> words,
        @Nullable String copyOf) {

    static final int TITLE = 160;
    static final int TEXT = 4000;

    public EntryDraft {
        about = List.copyOf(about);
        departments = List.copyOf(departments);
        words = Map.copyOf(words);
    }

    /** The checked entry. @throws Refused.Invalid with every problem; fields are named as in the form */
    KnownEntry entry(String id, Set<String> places) {
        Problems.Collector problems = new Problems.Collector();
        Kind checked = problems.check(this::checkedKind, Kind.MEASURE);
        List<String> beside = problems.check(() -> places(places), List.of());
        Map<String, Said> said = new LinkedHashMap<>();
        words.forEach((language, typed) -> {
            Said clean = said(problems, language, typed, checked);
            if (language.isEmpty() || !clean.blank()) said.put(language, clean);
        });
        if (!said.containsKey("")) said.put("", said(problems, "", new Said("", "", ""), checked));
        problems.refuse();
        return new KnownEntry(id, checked, beside, departments, said, true, copyOf, 0, false);
    }

    private Kind checkedKind() {
        try {
            return Kind.of(kind == null ? "" : kind);
        } catch (IllegalArgumentException unknown) {
            throw new Refused.Invalid("kind", "knowledge.refused.kind");
        }
    }

    private List<String> places(Set<String> known) {
        List<String> beside = about.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (beside.isEmpty()) throw new Refused.Invalid("about", "knowledge.refused.about");
        beside.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(unknown -> {
            throw new Refused.Invalid("about", "knowledge.refused.place", unknown);
        });
        return beside;
    }

    private static Said said(Problems.Collector problems, String language, Said typed, Kind kind) {
        boolean base = language.isEmpty();
        String after = base ? "" : "-" + language;
        String title = problems.check(
                () -> base
                        ? Words.required("title", typed.title(), TITLE, "knowledge.refused.title")
                        : Words.optional("title" + after, typed.title(), TITLE),
                "");
        String text = problems.check(
                () -> base
                        ? Words.required("text", typed.text(), TEXT, "knowledge.refused.text")
                        : Words.optional("text" + after, typed.text(), TEXT),
                "");
        String wording = problems.check(() -> Words.optional("wording" + after, typed.wording(), TEXT), "");
        return new Said(title.replace('\n', ' '), text, kind.copied() ? wording : "");
    }
}
