package io.praevia.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A person's words beside the chain: the chain holds only the hash over salt and value. */
record Commitment(byte[] salt, String value) {

    static Commitment to(String value, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Commitment(salt, value);
    }

    String hash() {
        return Hashes.hex(Hashes.sha256(salt, value.getBytes(StandardCharsets.UTF_8)));
    }
}
