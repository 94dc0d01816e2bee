package io.praevia.record.making;

import io.praevia.identity.Allowed;
import io.praevia.record.appearance.Appearance;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.page.Blocks;
import io.praevia.record.page.House;
import io.praevia.record.page.RecordTemplates;
import io.praevia.record.page.RecordWords;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.PdfRenderer;
import io.praevia.record.seal.SealingKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Two pages that show the office how its records look, without any assessment. */
@Service
public class Specimen {

    private final Imprint imprint;
    private final RecordTemplates templates;
    private final PdfRenderer renderer;
    private final SealingKey key;
    private final Seats seats;
    private final Clock clock;

    Specimen(
            Imprint imprint,
            RecordTemplates templates,
            PdfRenderer renderer,
            SealingKey key,
            Seats seats,
            Clock clock) {
        this.imprint = imprint;
        this.templates = templates;
        this.renderer = renderer;
        this.key = key;
        this.seats = seats;
        this.clock = clock;
    }

    /** A watermarked PDF in the wanted language, as far as the record is translated into it. */
    @Allowed.PrivacyOfficer
    public byte[] pdf(Locale wanted) {
        Locale language = RecordWords.translated(wanted);
        Appearance appearance = imprint.appearance();
        RecordWords words = new RecordWords(language);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> model = Map.of(
                "organisation", key.signerName(),
                "house", House.of(appearance, language),
                "reference", "PIA-0000-0000",
                "sections", List.of(new Blocks.Section("check", "1", words.text("section.check"))),
                "facts",
                        List.of(
                                new Blocks.Fact(words.text("cover.reference"), "PIA-0000-0000"),
                                new Blocks.Fact(words.text("cover.language"), words.languageName()),
                                new Blocks.Fact(words.text("cover.started"), words.day(at))));
        String xhtml = templates.fill("specimen", language, model).xhtml();
        String hash = Sha256.hex(xhtml.getBytes(StandardCharsets.UTF_8));
        return seats.render(() -> renderer.render(new PdfDocument(xhtml, language, hash, at, List.of())));
    }

    /** The language of the organisation's records. */
    @Allowed.PrivacyOfficer
    public Locale language() {
        return imprint.language();
    }
}
