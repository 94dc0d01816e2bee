package io.praevia.office.web;

import io.praevia.office.Draft;
import io.praevia.office.edit.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of one part of a draft in English and in one language; what lacks or is out of date comes first. */
record WordsPage(String part, List<Part> parts, List<Item> items) {

    private static final String HEAD = "head";
    private static final String CHECKS = "checks";

    static WordsPage of(Draft draft, Before before, String language, String wanted) {
        Map<String, String> sections = sections(draft);
        Map<String, List<Item>> byPart = new LinkedHashMap<>();
        sections.keySet().forEach(id -> byPart.put(id, new ArrayList<>()));
        items(draft, before, language)
                .forEach(item -> byPart.get(part(draft, item.place())).add(item));
        byPart.values().removeIf(List::isEmpty);
        String part = byPart.containsKey(wanted) ? wanted : firstOpen(byPart);
        List<Part> parts = byPart.entrySet().stream()
                .map(entry ->
                        new Part(entry.getKey(), sections.getOrDefault(entry.getKey(), ""), count(entry.getValue())))
                .toList();
        List<Item> shown = byPart.getOrDefault(part, List.of()).stream()
                .sorted(Comparator.comparing(item -> !item.open()))
                .toList();
        return new WordsPage(part, parts, shown);
    }

    /** How many words lack or are out of date. */
    static int open(Draft draft, Before before, String language) {
        return count(items(draft, before, language));
    }

    private static List<Item> items(Draft draft, Before before, String language) {
        Map<String, String> own = draft.words().getOrDefault(language, Map.of());
        return Wording.of(draft.content()).entrySet().stream()
                .map(word -> {
                    String place = word.getKey();
                    String text = own.getOrDefault(place, "");
                    return new Item(place, word.getValue(), text, before.outdates(place, word.getValue(), text));
                })
                .toList();
    }

    private static int count(List<Item> items) {
        return (int) items.stream().filter(Item::open).count();
    }

    private static String firstOpen(Map<String, List<Item>> byPart) {
        return byPart.entrySet().stream()
                .filter(entry -> count(entry.getValue()) > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(HEAD);
    }

    private static Map<String, String> sections(Draft draft) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(HEAD, "");
        OutlineView.of(draft.content())
                .sections()
                .forEach(section -> titles.put("section." + section.id(), section.title()));
        titles.put(CHECKS, "");
        return titles;
    }

    private static String part(Draft draft, String place) {
        String[] steps = place.split("/");
        return switch (steps[0]) {
            case "sections" -> "section." + steps[1];
            case "questions" ->
                "section."
                        + io.praevia.office.edit.Outline.sectionOf(draft.content(), steps[1])
                                .orElse("");
            case CHECKS -> CHECKS;
            default -> HEAD;
        };
    }

    /** The words of the version that the draft changes. */
    record Before(Map<String, String> english, Map<String, String> own) {

        /** Whether the English changed and the translation did not. */
        boolean outdates(String place, String text, String translated) {
            return english.containsKey(place)
                    && !english.get(place).equals(text)
                    && translated.equals(own.getOrDefault(place, ""));
        }
    }

    /** A page of words; the title is empty for head and checks. */
    record Part(String id, String title, int open) {}

    /** One text; {@code stale} when its English changed in this draft. */
    record Item(String place, String english, String own, boolean stale) {
        boolean open() {
            return own.isBlank() || stale;
        }

        /** The property at the end of the place, and the thing before it, for a small heading. */
        public String what() {
            return place.replaceFirst("^(questions|sections|checks)/", "").replace('/', ' ');
        }
    }
}
