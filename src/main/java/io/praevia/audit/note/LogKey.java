package io.praevia.audit.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A public key with which notes are checked.
 *
 * @param name of the log, without spaces and plus signs
 * @param bytes the 32 bytes of the Ed25519 key
 */
public record LogKey(String name, byte[] bytes) {

    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;

    public LogKey {
        if (bytes.length != LENGTH || name.isEmpty() || name.chars().anyMatch(LogKey::forbidden)) {
            throw new IllegalArgumentException("not the key of a log: " + name);
        }
    }

    /** Reads {@code name+id+key}. @throws IllegalArgumentException if it is something else */
    public static LogKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not the public key of a log: name+id+key is expected");
        }
        LogKey key = new LogKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("the id of the key does not fit the key");
        }
        return key;
    }

    /** {@code name+id+key}, the form in which keys are handed on. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** Eight hexadecimal digits that, with the name, say which key signed. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head);
            return Arrays.copyOf(digest.digest(typed()), 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(byte[] text, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(bytes));
        verifier.update(text, 0, text.length);
        return verifier.verifySignature(signature);
    }

    private byte[] typed() {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, LENGTH);
        return typed;
    }

    private static boolean forbidden(int c) {
        return c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
