package io.praevia.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A person's words beside the chain: the chain holds only the hash over salt and value. */
public record Commitment(byte[] salt, String value) {

    public static Commitment to(String value, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Commitment(salt, value);
    }

    /** SHA-256 over salt and value, lower-case hex. */
    public String hash() {
        return Hashes.hex(Hashes.sha256(salt, value.getBytes(StandardCharsets.UTF_8)));
    }
}
