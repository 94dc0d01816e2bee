package io.praevia.record.seal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads and writes key stores in PKCS#12; a file is there whole or not at all, for its owner only. */
public final class KeyFiles {

    private static final String KEY = "seal";

    private KeyFiles() {}

    public static KeyStore open(Path file, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    /** @throws IllegalStateException if there is no private key */
    public static String keyAlias(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new IllegalStateException("the key store for sealing holds no private key");
    }

    /** The leaf of the key entry and every certificate stored beside it, so that a changed key keeps old seals ours. */
    public static Set<X509Certificate> trusted(KeyStore store) throws GeneralSecurityException {
        Set<X509Certificate> all = new LinkedHashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                all.add(certificate);
            }
        }
        return all;
    }

    /** A key store with one key, and beside it the certificates that counted before. */
    public static byte[] of(
            PrivateKey key, List<X509Certificate> chain, Collection<X509Certificate> before, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(KEY, key, password, chain.toArray(new Certificate[0]));
        int number = 0;
        for (X509Certificate certificate : before) {
            if (!certificate.equals(chain.get(0))) {
                store.setCertificateEntry("before-" + ++number, certificate);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    /** Replaces the file in one step. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = ownerOnly(folder);
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path ownerOnly(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return Files.createTempFile(folder, "seal", ".tmp");
        }
        return Files.createTempFile(
                folder,
                "seal",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
