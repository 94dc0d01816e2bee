package io.praevia.record.seal.rotation;

import io.praevia.identity.Allowed;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.Refused;
import io.praevia.record.seal.SealProperties;
import io.praevia.record.seal.SealingKey;
import io.praevia.record.seal.store.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Replaces the sealing key: the new key store holds the new key and every certificate whose seals were ours before. What
 * runs goes on with the old key until it is started again.
 */
@Service
public class KeyRotation {

    private static final int SHORT = 12;

    private final SealProperties properties;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    KeyRotation(
            SealProperties properties,
            Clock clock,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.properties = properties;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * The key in use from the next start on. The old key store stays beside the new one, its name ending with the
     * fingerprint of its key, until somebody deletes it. After a crash the same
     * call again finishes the change, and the trail tells of it twice.
     *
     * @param next PKCS#12 file with one private key
     * @throws Refused.Invalid if the file cannot be opened with {@code praevia.seal.next-password}, or else with the
     *     password in use, or holds no RSA key of at least 3072 bits
     * @throws Refused.Conflict if it is the key in use
     */
    @Allowed.Internal
    public Rotated rotate(Path next) {
        String password = password();
        SealingKey before = new SealingKey(properties, clock);
        SealingKey after = open(next, password);
        if (after.fingerprint().equals(before.fingerprint())) {
            throw new Refused.Conflict("seal.refused.same");
        }
        Rotated rotated =
                new Rotated(before.fingerprint(), after.fingerprint(), after.signerName(), after.isEvaluation());
        try {
            byte[] joined = after.storeAfter(before, password);
            transaction.executeWithoutResult(status -> events.publishEvent(rotated));
            retire(before.fingerprint());
            KeyFiles.write(properties.keystore(), joined);
            return rotated;
        } catch (IOException e) {
            throw new UncheckedIOException("the key store cannot be replaced: " + properties.keystore(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store cannot be written: " + properties.keystore(), e);
        }
    }

    /** Keeps a copy of the key store, and of the password of an evaluation key. */
    private void retire(String fingerprint) throws IOException {
        Path keystore = properties.keystore();
        Path retired = keystore.resolveSibling(keystore.getFileName() + "." + fingerprint.substring(0, SHORT));
        KeyFiles.write(retired, Files.readAllBytes(keystore));
        Path password = keystore.resolveSibling(keystore.getFileName() + ".password");
        if (Files.exists(password)) {
            KeyFiles.write(retired.resolveSibling(retired.getFileName() + ".password"), Files.readAllBytes(password));
        }
    }

    /** Of the new key and of the new key store. */
    private String password() {
        String password = properties.nextPassword().isEmpty() ? properties.password() : properties.nextPassword();
        if (password.isEmpty()) {
            throw new Refused.Invalid("password", "seal.refused.password");
        }
        return password;
    }

    private SealingKey open(Path next, String password) {
        if (Files.notExists(next)) {
            throw new Refused.NotFound("seal.refused.no-file", next.toString());
        }
        try {
            return new SealingKey(new SealProperties(next, password, properties.organisation()), clock);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new Refused.Invalid("file", "seal.refused.key", next.toString());
        }
    }

    /**
     * The organisation seals with another key.
     *
     * @param before SHA-256 of the certificate until now
     * @param after of the certificate from now on
     * @param signer the name in it
     */
    public record Rotated(String before, String after, String signer, boolean evaluation) implements DomainEvent {

        @Override
        public String action() {
            return "seal.key-rotated";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "key-before",
                    before,
                    "key-after",
                    after,
                    "signer",
                    signer,
                    "evaluation",
                    Boolean.toString(evaluation));
        }
    }
}
