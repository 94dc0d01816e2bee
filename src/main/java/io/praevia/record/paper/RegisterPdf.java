package io.praevia.record.paper;

import io.praevia.record.dossier.Sha256;
import io.praevia.record.making.Seats;
import io.praevia.record.page.RecordWords;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.PdfRenderer;
import io.praevia.register.sheet.RegisterPaper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints the register with the means of the record. */
@Component
class RegisterPdf implements RegisterPaper {

    private final RegisterPages pages;
    private final PdfRenderer renderer;
    private final Seats seats;
    private final Clock clock;

    RegisterPdf(RegisterPages pages, PdfRenderer renderer, Seats seats, Clock clock) {
        this.pages = pages;
        this.renderer = renderer;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public byte[] print(Printed printed) {
        Locale language = RecordWords.translated(printed.language());
        RecordWords words = new RecordWords(language);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return seats.render(() -> {
            String xhtml = pages.fill(printed, words, at).xhtml();
            String hash = Sha256.hex(xhtml.getBytes(StandardCharsets.UTF_8));
            PdfDocument.Attachment data =
                    PdfDocument.Attachment.data("register.json", printed.json(), words.text("register.data"));
            return renderer.render(new PdfDocument(xhtml, language, hash, at, List.of(data)));
        });
    }
}
