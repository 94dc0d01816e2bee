package io.praevia.knowledge.web;

import io.praevia.knowledge.EntryDraft;
import io.praevia.knowledge.KnownEntry;
import io.praevia.knowledge.KnownEntry.Said;
import io.praevia.knowledge.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An entry as typed.
 *
 * @param beside what was ticked: questions and risks
 * @param codes points of regimes, one a line
 * @param words by language tag, the empty one first
 * @param instead whether the shipped entry is to be hidden
 */
record EntryForm(
        String kind,
        List<String> beside,
        String codes,
        List<String> departments,
        Map<String, Said> words,
        @Nullable String copyOf,
        boolean instead,
        int revision) {

    private static final Said NOTHING = new Said("", "", "");

    static EntryForm empty() {
        return new EntryForm("measure", List.of(), "", List.of(), Map.of("", NOTHING), null, true, 0);
    }

    static EntryForm of(KnownEntry entry, boolean copy) {
        return new EntryForm(
                entry.kind().key(),
                entry.about(),
                String.join(
                        "\n", entry.about().stream().filter(EntryForm::isCode).toList()),
                entry.departments(),
                entry.words(),
                copy ? entry.id() : entry.copyOf(),
                true,
                entry.revision());
    }

    static EntryForm of(MultiValueMap<String, String> sent) {
        Map<String, Said> words = new LinkedHashMap<>();
        words.put("", said(sent, ""));
        sent.keySet().stream()
                .filter(name -> name.matches("title-[a-z]{2}(-[A-Z]{2})?"))
                .map(name -> name.substring("title-".length()))
                .forEach(tag -> words.put(tag, said(sent, "-" + tag)));
        return new EntryForm(
                first(sent, "kind"),
                sent.getOrDefault("about", List.of()),
                first(sent, "codes"),
                sent.getOrDefault("departments", List.of()),
                words,
                first(sent, "from").isEmpty() ? null : first(sent, "from"),
                sent.containsKey("instead"),
                first(sent, "revision").matches("\\d{1,9}") ? Integer.parseInt(first(sent, "revision")) : 0);
    }

    EntryDraft draft() {
        List<String> about =
                new ArrayList<>(beside.stream().filter(place -> !isCode(place)).toList());
        codes.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(about::add);
        return new EntryDraft(kind, about, departments, words, copyOf);
    }

    EntryForm at(int current) {
        return new EntryForm(kind, beside, codes, departments, words, copyOf, instead, current);
    }

    /** What was typed in this language, nothing if nothing was; for the page. */
    public Said in(String tag) {
        return words.getOrDefault(tag, NOTHING);
    }

    private static boolean isCode(String place) {
        return place.contains(".") && !Places.RISKS.contains(place);
    }

    private static Said said(MultiValueMap<String, String> sent, String after) {
        return new Said(first(sent, "title" + after), first(sent, "text" + after), first(sent, "wording" + after));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
