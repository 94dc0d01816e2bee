package io.praevia.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {

    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void anEvaluationKeyIsMadeWhenThereIsNone() throws Exception {
        Path file = folder.resolve("new/seal.p12");
        SealingKey key = new SealingKey(properties(file, "long enough"), CLOCK);
        assertThat(key.isEvaluation()).isTrue();
        assertThat(key.signerName()).isEqualTo("Müller, Söhne & Co");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.endsWith("seal.p12"));
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    @Test
    void theNextStartLoadsTheSameKey() {
        Path file = folder.resolve("seal.p12");
        SealingKey first = new SealingKey(properties(file, "long enough"), CLOCK);
        SealingKey second = new SealingKey(properties(file, "long enough"), CLOCK);
        assertThat(second.certificate()).isEqualTo(first.certificate());
    }

    @Test
    void anOrganisationsOwnKeyIsNoEvaluationKey() throws Exception {
        Path file = store(3072);
        SealingKey key = new SealingKey(properties(file, "long enough"), CLOCK);
        assertThat(key.isEvaluation()).isFalse();
        assertThat(key.signerName()).isEqualTo("Organisation Seal");
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        Path file = store(2048);
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealingKey(properties(file, "long enough"), CLOCK))
                .withMessageContaining("3072");
    }

    @Test
    void withoutAPasswordAnEvaluationKeyWorksFromStartToStart() throws Exception {
        Path file = folder.resolve("seal.p12");
        SealingKey first = new SealingKey(properties(file, ""), CLOCK);
        SealingKey second = new SealingKey(properties(file, ""), CLOCK);
        assertThat(second.certificate()).isEqualTo(first.certificate());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal.p12.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anOrganisationsOwnKeyNeedsItsPasswordConfigured() throws Exception {
        Path file = store(3072);
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealingKey(properties(file, ""), CLOCK))
                .withMessageContaining("praevia.seal.password");
        Files.writeString(folder.resolve("own.p12.password"), "long enough");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealingKey(properties(file, ""), CLOCK))
                .withMessageContaining("praevia.seal.password");
    }

    @Test
    void aWrongPasswordIsRefusedAndTheFileStaysAsItIs() throws Exception {
        Path file = folder.resolve("seal.p12");
        new SealingKey(properties(file, "long enough"), CLOCK);
        byte[] before = Files.readAllBytes(file);
        assertThatIllegalStateException().isThrownBy(() -> new SealingKey(properties(file, "not the same"), CLOCK));
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(properties(folder, "long enough")).asString().doesNotContain("long enough");
    }

    private Path store(int bits) throws Exception {
        Path file = folder.resolve("own.p12");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        char[] password = "long enough".toCharArray();
        var pair = generator.generateKeyPair();
        store.setKeyEntry(
                "own", pair.getPrivate(), password, new Certificate[] {TestKeys.certificate(pair, "Organisation Seal")
                });
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        return file;
    }

    private static SealProperties properties(Path file, String password) {
        return new SealProperties(file, password, "Müller, Söhne & Co");
    }
}
