package io.praevia.knowledge;

import io.praevia.questionnaire.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that helps to answer, as the office sees it.
 *
 * @param id of a shipped entry its key, of an own one a UUID
 * @param about ids of questions, codes of regimes, or {@code risk.access} and its like
 * @param words by language tag; the empty tag holds those for every other language
 * @param copyOf the shipped entry that an own one was copied from
 * @param revision counts the changes of an own entry
 * @param away hidden, if shipped; retired, if own
 */
public record KnownEntry(
        String id,
        Kind kind,
        List<String> about,
        List<String> departments,
        Map<String, Said> words,
        boolean own,
        @Nullable String copyOf,
        int revision,
        boolean away) {

    /** The words in this language, each as far as it is written; else those for every language. */
    public Said in(Locale language) {
        Said base = Objects.requireNonNull(words.get(""));
        Said exact = words.get(language.toLanguageTag());
        if (exact != null) return exact.or(base);
        return words.entrySet().stream()
                .filter(said -> !said.getKey().isEmpty()
                        && Locale.forLanguageTag(said.getKey()).getLanguage().equals(language.getLanguage()))
                .map(said -> said.getValue().or(base))
                .findFirst()
                .orElse(base);
    }

    /** Whether it stands beside this question. */
    boolean helps(Question question) {
        Stream<String> served = Stream.concat(
                question.serves().stream(), question.columns().stream().flatMap(column -> column.serves().stream()));
        return Stream.concat(Stream.of(question.id()), served).anyMatch(about::contains);
    }

    KnownEntry away(boolean now) {
        return new KnownEntry(id, kind, about, departments, words, own, copyOf, revision, now);
    }

    /** What it is, in the order shown. */
    public enum Kind {
        MEASURE,
        EXAMPLE,
        EXPLANATION,
        PITFALL;

        /** The key in files and messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its words can be taken over into an answer. */
        public boolean copied() {
            return this == MEASURE || this == EXAMPLE;
        }

        /** @throws IllegalArgumentException if no kind has this key */
        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Words in one language; text and wording with light marks, {@code wording} is what an answer takes over. */
    public record Said(String title, String text, String wording) {

        public Said {
            title = Objects.requireNonNullElse(title, "");
            text = Objects.requireNonNullElse(text, "");
            wording = Objects.requireNonNullElse(wording, "");
        }

        Said or(Said base) {
            return new Said(
                    title.isEmpty() ? base.title : title,
                    text.isEmpty() ? base.text : text,
                    wording.isEmpty() && text.isEmpty() ? base.wording : wording);
        }

        boolean blank() {
            return title.isEmpty() && text.isEmpty() && wording.isEmpty();
        }
    }
}
