package io.praevia.audit.note;

import io.praevia.audit.merkle.TreeHash;
import java.util.Arrays;
import java.util.Base64;

/**
 * The head of a log: what a signed note says of it.
 *
 * @param origin names the log
 * @param size in entries
 * @param root of the Merkle tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** Reads the text of a note. @throws IllegalArgumentException if it is no checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4
                || lines[0].isEmpty()
                || !lines[1].matches("0|[1-9]\\d{0,17}")
                || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != TreeHash.empty().length) {
            throw new IllegalArgumentException("not the root of a tree");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint one
                && origin.equals(one.origin)
                && size == one.size
                && Arrays.equals(root, one.root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.hashCode(root);
    }
}
