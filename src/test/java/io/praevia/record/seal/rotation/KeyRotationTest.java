package io.praevia.record.seal.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.Refused;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.seal.SealProperties;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.SealingKey;
import io.praevia.record.seal.TestKeys;
import io.praevia.record.seal.Verification.Genuine;
import io.praevia.record.seal.Verification.OtherKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

class KeyRotationTest {

    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
    private static final byte[] UNSEALED = SampleRecord.pdf();

    @TempDir
    private Path folder;

    private final List<Object> events = new ArrayList<>();

    @Test
    void sealsOfTheKeyBeforeStayGenuineAndNewOnesAreOfTheNewKey() throws Exception {
        SealProperties before = properties("");
        byte[] old = new Sealer(new SealingKey(before, CLOCK)).seal(UNSEALED, TestKeys.NOW);
        Path own = TestStore.make(folder.resolve("own.p12"), "second password", "Organisation Seal", 3072);

        KeyRotation.Rotated rotated = rotation(new SealProperties(file(), "", "X", "", "second password"))
                .rotate(own);

        SealingKey now = new SealingKey(properties("second password"), CLOCK);
        assertThat(now.isEvaluation()).isFalse();
        assertThat(now.signerName()).isEqualTo("Organisation Seal");
        assertThat(rotated.after()).isEqualTo(now.fingerprint());
        assertThat(events).containsExactly(rotated);
        SealVerifier verifier = new SealVerifier(now);
        assertThat(verifier.verify(old).outcome())
                .isInstanceOfSatisfying(
                        Genuine.class, seal -> assertThat(seal.evaluation()).isTrue());
        byte[] fresh = new Sealer(now).seal(UNSEALED, TestKeys.NOW);
        assertThat(verifier.verify(fresh).outcome())
                .isInstanceOfSatisfying(
                        Genuine.class, seal -> assertThat(seal.evaluation()).isFalse());
        byte[] foreign = new Sealer(TestKeys.OTHER).seal(UNSEALED, TestKeys.NOW);
        assertThat(verifier.verify(foreign).outcome()).isInstanceOf(OtherKey.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void threeKeysInARowAreAllOurs() throws Exception {
        List<byte[]> sealed = new ArrayList<>();
        sealed.add(new Sealer(new SealingKey(properties("first"), CLOCK)).seal(UNSEALED, TestKeys.NOW));
        for (String name : List.of("Second", "Third")) {
            Path next = TestStore.make(folder.resolve(name + ".p12"), "first", name, 3072);
            rotation(properties("first")).rotate(next);
            sealed.add(new Sealer(new SealingKey(properties("first"), CLOCK)).seal(UNSEALED, TestKeys.NOW));
        }
        SealVerifier verifier = new SealVerifier(new SealingKey(properties("first"), CLOCK));
        assertThat(sealed).allMatch(file -> verifier.verify(file).isGenuine());
    }

    @Test
    void theKeyStoreBeforeIsKeptBesideIt() throws Exception {
        SealingKey before = new SealingKey(properties("first"), CLOCK);
        byte[] bytes = Files.readAllBytes(file());
        rotation(properties("first")).rotate(TestStore.make(folder.resolve("own.p12"), "first", "Own", 3072));
        assertThat(folder.resolve("seal.p12." + before.fingerprint().substring(0, 12)))
                .hasBinaryContent(bytes);
    }

    @Test
    void whatCannotSealIsRefusedAndNothingChanges() throws Exception {
        new SealingKey(properties("first"), CLOCK);
        byte[] bytes = Files.readAllBytes(file());
        KeyRotation rotation = rotation(properties("first"));
        Path weak = TestStore.make(folder.resolve("weak.p12"), "first", "Weak", 2048);
        Path locked = TestStore.make(folder.resolve("locked.p12"), "not the first", "Locked", 3072);
        assertThatThrownBy(() -> rotation.rotate(weak)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> rotation.rotate(locked)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> rotation.rotate(folder.resolve("none.p12"))).isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> rotation.rotate(file())).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> rotation(properties("")).rotate(weak)).isInstanceOf(Refused.Invalid.class);
        assertThat(file()).hasBinaryContent(bytes);
        assertThat(events).isEmpty();
    }

    private KeyRotation rotation(SealProperties properties) {
        return new KeyRotation(
                properties, CLOCK, TransactionOperations.withoutTransaction(), event -> events.add(event));
    }

    private SealProperties properties(String password) {
        return new SealProperties(file(), password, "Fjellby Retail Group");
    }

    private Path file() {
        return folder.resolve("seal.p12");
    }
}
