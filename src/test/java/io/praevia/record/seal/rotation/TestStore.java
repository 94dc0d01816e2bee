package io.praevia.record.seal.rotation;

import io.praevia.record.seal.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;

/** A key store as an organisation brings it. */
final class TestStore {

    private TestStore() {}

    static Path make(Path file, String password, String name, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "own", pair.getPrivate(), password.toCharArray(), new Certificate[] {TestKeys.certificate(pair, name)});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }
}
