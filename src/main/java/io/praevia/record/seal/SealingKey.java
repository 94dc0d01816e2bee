package io.praevia.record.seal;

import io.praevia.record.seal.store.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The organisation's key, its certificate chain, and every certificate whose seals count as ours. */
@Component
public final class SealingKey implements SealVerifier.Trusted {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKey.class);

    private static final int LEAST_BITS = 3072;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Set<X509Certificate> trusted;

    @Autowired
    SealingKey(SealProperties properties) {
        this(properties, Clock.systemUTC());
    }

    /**
     * Loads the key store, or creates one with an evaluation key when the file does not exist.
     *
     * @throws IllegalStateException when the password is wrong, or missing for a key that is not an evaluation key, or
     *     the key is not RSA of at least 3072 bits
     */
    public SealingKey(SealProperties properties, Clock clock) {
        boolean configured = !properties.password().isEmpty();
        char[] password =
                configured ? properties.password().toCharArray() : EvaluationKey.password(properties.keystore());
        try {
            if (Files.notExists(properties.keystore())) {
                EvaluationKey.create(properties.keystore(), password, properties.organisation(), clock.instant());
                LOG.warn(
                        "Created an evaluation sealing key at {}: replace it before you rely on seals",
                        properties.keystore());
            }
            KeyStore store = KeyFiles.open(properties.keystore(), password);
            String alias = KeyFiles.keyAlias(store);
            key = requireStrong((PrivateKey) store.getKey(alias, password));
            chain = certificates(store.getCertificateChain(alias));
            trusted = KeyFiles.trusted(store);
            if (!configured && !isEvaluation()) {
                throw new IllegalStateException("praevia.seal.password is missing for the organisation's own key");
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the sealing key cannot be read (missing file, or wrong password?): " + properties.keystore(), e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Whether Praevia generated this key for trying out; its seals prove integrity, not who sealed. */
    public boolean isEvaluation() {
        return EvaluationKey.made(certificate());
    }

    /** The organisation named in the certificate. */
    public String signerName() {
        return Certificates.commonName(certificate());
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PKCS#12 key store with this key, in which what counted as ours with the key before still does. */
    public byte[] storeAfter(SealingKey before, String password) throws GeneralSecurityException, IOException {
        return KeyFiles.of(key, chain, before.trusted, password.toCharArray());
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    PrivateKey privateKey() {
        return key;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    /** Whether this certificate is the current sealing certificate or an earlier one kept in the key store. */
    @Override
    public boolean isOurs(X509Certificate certificate) {
        return trusted.contains(certificate);
    }

    /** Every certificate whose seals count as ours, for strangers who check by themselves; PEM (RFC 7468). */
    public String certificates() {
        return trusted.stream().map(Certificates::pem).collect(Collectors.joining());
    }

    private static List<X509Certificate> certificates(java.security.cert.Certificate[] chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (java.security.cert.Certificate certificate : chain) {
            certificates.add((X509Certificate) certificate);
        }
        return List.copyOf(certificates);
    }

    private static PrivateKey requireStrong(PrivateKey key) {
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
            return key;
        }
        throw new IllegalStateException("the sealing key is RSA of at least " + LEAST_BITS + " bits");
    }
}
