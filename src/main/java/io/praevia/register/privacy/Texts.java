package io.praevia.register.privacy;

import java.util.Map;

/**
 * What was written in one language, by key.
 *
 * @param revision of the last change, 0 when nothing was written yet
 */
public record Texts(String language, Map<String, String> words, int revision) {

    public static Texts none(String language) {
        return new Texts(language, Map.of(), 0);
    }

    public String get(String key) {
        return words.getOrDefault(key, "");
    }

    /** Whether everything is there that an entry needs to be published in this language. */
    public boolean complete() {
        return EntryWord.needed().stream().noneMatch(word -> get(word.key()).isEmpty());
    }
}
