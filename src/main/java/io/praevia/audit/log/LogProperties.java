package io.praevia.audit.log;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log over the trail.
 *
 * @param key PKCS#8 file with the Ed25519 key that signs checkpoints; beside the sealing key unless named; made for
 *     evaluation when it does not exist
 * @param anchors file that every checkpoint is appended to; in the data directory unless named, better on other storage
 * @param origin name of the log, such as {@code praevia.example.org/trail}; made up when the log begins unless named
 * @param checkpointEvery how long entries wait at most for a checkpoint while the application runs
 */
@ConfigurationProperties("praevia.log")
public record LogProperties(
        @Nullable Path key,
        @Nullable Path anchors,
        @DefaultValue("") String origin,
        @DefaultValue("PT1H") Duration checkpointEvery) {}
