package io.praevia.record.making;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.record.appearance.Appearances;
import io.praevia.record.chapter.PackPages;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.page.House;
import io.praevia.record.page.RecordWords;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.PdfRenderer;
import io.praevia.record.regime.RegimeReports;
import io.praevia.record.seal.SealingKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The document for one law or authority, made from the answers as they are now; never sealed. */
@Service
public class RegimePacks {

    private final RegimeReports reports;
    private final PackPages pages;
    private final PdfRenderer renderer;
    private final SealingKey key;
    private final Appearances appearances;
    private final Seats seats;
    private final Clock clock;

    RegimePacks(
            RegimeReports reports,
            PackPages pages,
            PdfRenderer renderer,
            SealingKey key,
            Appearances appearances,
            Seats seats,
            Clock clock) {
        this.appearances = appearances;
        this.reports = reports;
        this.pages = pages;
        this.renderer = renderer;
        this.key = key;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * PDF/A and PDF/UA; in the wanted language as far as the record is translated into it.
     *
     * @param regime key of a regime or of one of its documents
     * @throws Refused.NotFound if the assessment is not shared with the current person, or there is no such regime
     * @throws Refused.Conflict while too many documents are made
     */
    @Allowed.SignedIn
    public byte[] pdf(AssessmentId id, String regime, Locale wanted) {
        Locale language = RecordWords.translated(wanted);
        RegimeReports.Made made = reports.made(id, regime, language);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var imprint = new PackPages.Imprint(
                key.signerName(), House.of(appearances.now(), language), at, new RecordWords(language));
        return seats.render(() -> {
            String xhtml = pages.fill(made.dossier(), made.report(), imprint).xhtml();
            String hash = Sha256.hex(xhtml.getBytes(StandardCharsets.UTF_8));
            return renderer.render(new PdfDocument(xhtml, language, hash, at, List.of()));
        });
    }
}
