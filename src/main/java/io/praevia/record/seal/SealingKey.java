package io.praevia.record.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
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
            KeyStore store = open(properties, password);
            String alias = keyAlias(store);
            key = requireStrong((PrivateKey) store.getKey(alias, password));
            chain = certificates(store.getCertificateChain(alias));
            trusted = trusted(store);
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

    private static KeyStore open(SealProperties properties, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(properties.keystore())) {
            store.load(file, password);
        }
        return store;
    }

    private static String keyAlias(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new IllegalStateException("the key store for sealing holds no private key");
    }

    /** The leaf of the key entry and every certificate stored beside it, so that a changed key keeps old seals ours. */
    private static Set<X509Certificate> trusted(KeyStore store) throws GeneralSecurityException {
        Set<X509Certificate> all = new LinkedHashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                all.add(certificate);
            }
        }
        return all;
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
