package io.praevia.record.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Two keys for tests, made once. */
public final class TestKeys {

    public static final Instant NOW = Instant.parse("2026-12-03T14:20:30Z");
    public static final SealingKey OURS = fresh("Fjellby Retail Group");
    public static final SealingKey OTHER = fresh("Somebody Else, Inc.");

    private TestKeys() {}

    private static SealingKey fresh(String organisation) {
        try {
            Path folder = Files.createTempDirectory("praevia-seal");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("seal.p12");
            file.toFile().deleteOnExit();
            return new SealingKey(
                    new SealProperties(file, "test-password", organisation), Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
