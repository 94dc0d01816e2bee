package io.praevia.record.making;

import io.praevia.record.dossier.Sha256;
import io.praevia.record.page.Blocks;
import io.praevia.record.page.RecordTemplates;
import io.praevia.record.page.TrustedMarkup;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.PdfRenderer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders one page in the background after the start, because the first rendering takes seconds. */
@Component
@ConditionalOnBooleanProperty(name = "praevia.record.warm-up", matchIfMissing = true)
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final RecordTemplates templates;
    private final PdfRenderer renderer;

    WarmUp(RecordTemplates templates, PdfRenderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::attempt, "record-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** A failure is only told: the first real record fails with its own reason, and is tried again. */
    private void attempt() {
        try {
            render();
        } catch (RuntimeException e) {
            LOG.warn("The warm-up of the record failed", e);
        }
    }

    void render() {
        Map<String, Object> model = Map.of(
                "facts", List.of(new Blocks.Fact("Praevia", "日本語 ✓")),
                "level", new Blocks.Level(1, "low"),
                "qr", TrustedMarkup.qrCode("Praevia", "Praevia"));
        String xhtml = templates.fill("warm-up", Locale.UK, model).xhtml();
        renderer.render(new PdfDocument(xhtml, Locale.UK, Sha256.hex(new byte[0]), Instant.EPOCH, List.of()));
    }
}
