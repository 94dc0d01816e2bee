package io.praevia.audit.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text and its signatures.
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "— ";
    private static final int MOST = 64;

    /** @throws IllegalArgumentException if it is no signed note */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        boolean control = note.chars().anyMatch(c -> c < ' ' && c != '\n');
        if (split < 0 || !note.endsWith("\n") || control) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<Signature> signatures =
                note.substring(split + 2).lines().map(Signature::parse).toList();
        if (signatures.isEmpty() || signatures.size() > MOST) {
            throw new IllegalArgumentException("a note has between 1 and " + MOST + " signatures");
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** The notes in a text that holds several and other words around them; texts of these notes have no empty line. */
    public static List<SignedNote> parseAll(String words) {
        List<SignedNote> found = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder signatures = new StringBuilder();
        for (String line : (words.replace("\r\n", "\n") + "\n").split("\n", -1)) {
            if (line.startsWith(DASH)) {
                signatures.append(line).append('\n');
            } else {
                if (!signatures.isEmpty() || (text.indexOf("\n\n") >= 0 && !line.isEmpty())) {
                    tryParse(text.toString() + signatures).ifPresent(found::add);
                    text.setLength(0);
                    signatures.setLength(0);
                }
                boolean blankLine = line.isEmpty() && (text.isEmpty() || text.indexOf("\n\n") >= 0);
                text.append(blankLine ? "" : line + "\n");
            }
        }
        return found;
    }

    private static Optional<SignedNote> tryParse(CharSequence text) {
        try {
            return Optional.of(parse(text.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True if this key signed it; false as well when a line that names the key does not verify. */
    public boolean isSignedBy(LogKey key) {
        List<Signature> named = signatures.stream()
                .filter(one -> one.name().equals(key.name()) && Arrays.equals(one.id(), key.idBytes()))
                .toList();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return !named.isEmpty() && named.stream().allMatch(one -> key.verifies(bytes, one.bytes()));
    }

    /** With the signatures of both, if the texts are equal. */
    public SignedNote and(SignedNote other) {
        if (!text.equals(other.text)) {
            throw new IllegalArgumentException("signatures under another text");
        }
        List<Signature> both = new ArrayList<>(signatures);
        both.addAll(other.signatures);
        return new SignedNote(text, both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedNote note && toString().equals(note.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As it is written down. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(one -> note.append(one).append('\n'));
        return note.toString();
    }

    /**
     * One line under a note.
     *
     * @param id the first four bytes that say which key of that name signed
     */
    public record Signature(String name, byte[] id, byte[] bytes) {

        static Signature parse(String line) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            byte[] all = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
            if (all.length < 5) {
                throw new IllegalArgumentException("not a signature line");
            }
            return new Signature(parts[0], Arrays.copyOf(all, 4), Arrays.copyOfRange(all, 4, all.length));
        }

        @Override
        public String toString() {
            byte[] all = Arrays.copyOf(id, id.length + bytes.length);
            System.arraycopy(bytes, 0, all, id.length, bytes.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(all);
        }
    }
}
