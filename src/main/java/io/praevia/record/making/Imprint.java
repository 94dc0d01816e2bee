package io.praevia.record.making;

import io.praevia.record.appearance.Appearance;
import io.praevia.record.appearance.Appearances;
import io.praevia.record.page.RecordWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What the record says of the organisation and of the system that made it. */
@Component
class Imprint {

    private final String baseUrl;
    private final String version;
    private final Locale language;
    private final Appearances appearances;

    Imprint(
            @Value("${praevia.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            @Value("${praevia.record.language:${praevia.language:en}}") String language,
            ObjectProvider<BuildProperties> build,
            Appearances appearances) {
        this.appearances = appearances;
        this.language = RecordWords.translated(Locale.forLanguageTag(language));
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.version = Optional.ofNullable(build.getIfAvailable())
                .map(BuildProperties::getVersion)
                .orElse("development");
    }

    String baseUrl() {
        return baseUrl;
    }

    /** One language for all records of the organisation. */
    Locale language() {
        return language;
    }

    /** As the office has it now. */
    Appearance appearance() {
        return appearances.now();
    }

    List<String> software() {
        return List.of(
                "Praevia " + version,
                "PDFBox " + org.apache.pdfbox.util.Version.getVersion(),
                "Java " + Runtime.version().feature());
    }
}
