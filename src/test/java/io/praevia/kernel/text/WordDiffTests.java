package io.praevia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void oneChangedWordIsOneRemovedAndOneAddedPiece() {
        assertThat(read("kept for 36 months", "kept for 24 months")).isEqualTo("kept for -36 -+24 +months");
    }

    @Test
    void wordsPutBehindTheEndAreAddedAndNothingIsRemoved() {
        assertThat(read("Kept.", "Kept. Then erased.")).isEqualTo("Kept. +Then erased.+");
    }

    @Test
    void sameTextHasNoChange() {
        assertThat(WordDiff.between("as it was", "as it was")).hasSize(1);
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Property(tries = 200)
    void whatIsKeptAndAddedIsTheNewText(
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'd') String before,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'd') String after) {
        String old = before.replace('a', ' ');
        String now = after.replace('a', ' ');
        assertThat(WordDiff.between(old, now).stream()
                        .filter(piece -> !piece.removed())
                        .map(WordDiff.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(now);
    }

    private static String read(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(p -> p.removed() ? "-" + p.text() + "-" : p.added() ? "+" + p.text() + "+" : p.text())
                .collect(Collectors.joining());
    }
}
