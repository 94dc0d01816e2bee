package io.praevia.kernel.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word, for people to read. */
public final class WordDiff {

    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\s)(?=\\S)");

    private WordDiff() {}

    /** The pieces in reading order; joined without the removed ones they are {@code after}. */
    public static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, WordDiff::same).getDeltas()) {
            int to = delta.getTarget().getPosition();
            add(pieces, Kind.KEPT, now.subList(at, to));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = to + delta.getTarget().size();
        }
        add(pieces, Kind.KEPT, now.subList(at, now.size()));
        return pieces;
    }

    /** A word carries the space behind it; that space alone is no change. */
    private static boolean same(String before, String after) {
        return before.strip().equals(after.strip());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BOUNDARY.split(text));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A run of words with the same fate. */
    public record Piece(Kind kind, String text) {
        public boolean removed() {
            return kind == Kind.REMOVED;
        }

        public boolean added() {
            return kind == Kind.ADDED;
        }
    }
}
