package io.praevia.audit.log;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where the log keeps what must not be in the database. */
@Component
@EnableConfigurationProperties(LogProperties.class)
public class LogFiles {

    private final Path key;
    private final Path anchors;

    @Autowired
    LogFiles(
            LogProperties properties,
            @Value("${praevia.seal.keystore:data/seal.p12}") Path keystore,
            @Value("${praevia.database.directory:data}") Path data) {
        this(
                Optional.ofNullable(properties.key()).orElseGet(() -> keystore.resolveSibling("log-key.pem")),
                Optional.ofNullable(properties.anchors()).orElseGet(() -> data.resolve("anchors.txt")));
    }

    public LogFiles(Path key, Path anchors) {
        this.key = key;
        this.anchors = anchors;
    }

    /** The private key, PKCS#8 in PEM. */
    public Path key() {
        return key;
    }

    /** One signed note after the other. */
    public Path anchors() {
        return anchors;
    }
}
