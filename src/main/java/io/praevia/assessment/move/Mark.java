package io.praevia.assessment.move;

import io.praevia.assessment.answers.SavedAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether a list of effects is still true: it changes with the versions of the questionnaire and of the answers. */
final class Mark {

    private static final int BYTES = 12;

    private Mark() {}

    static String of(EffectsOf.Sides sides, Map<String, SavedAnswer> saved) {
        StringBuilder state = new StringBuilder()
                .append(sides.before().questionnaire().version())
                .append('>')
                .append(sides.now().questionnaire().version());
        new TreeMap<>(saved)
                .forEach(
                        (id, answer) -> state.append('|').append(id).append('=').append(answer.version()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
