package io.praevia.record.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import io.praevia.record.page.RecordWords;
import io.praevia.record.text.RecordFonts;
import io.praevia.record.text.TextGate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;

/**
 * Renders XHTML to PDF/A-3A and PDF/UA-1, byte for byte the same for the same {@link PdfDocument} and release.
 *
 * <p>Nothing outside the XHTML is ever read: only {@code data:} addresses resolve. An element with the id
 * {@value #SEAL_BOX} gets a tagged, empty signature field laid over it.
 */
@Component
public final class PdfRenderer {

    /** The id of the element that the seal's field covers. */
    public static final String SEAL_BOX = "seal";

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern SEAL_BOX_ID = Pattern.compile(SEAL_BOX);

    static {
        XRLog.setLoggerImpl(new Slf4jLogger() {
            @Override
            public boolean isLogLevelEnabled(Diagnostic diagnostic) {
                return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
            }
        });
    }

    private final RecordFonts fonts;
    private final TextGate gate;
    private final byte[] colours = colourProfile();

    public PdfRenderer(RecordFonts fonts, TextGate gate) {
        this.fonts = fonts;
        this.gate = gate;
    }

    /**
     * The finished, unsealed file.
     *
     * @throws IllegalArgumentException when the XHTML is not well-formed or holds a character that cannot be printed
     * @throws IllegalStateException after two minutes; thousands of pages take less
     */
    public byte[] render(PdfDocument document) {
        return Limited.within(LIMIT, () -> render(document, warning -> {}));
    }

    /** The same, telling of each warning: missing fonts, images without text, parts that cannot be tagged. */
    byte[] render(PdfDocument document, Consumer<String> warnings) {
        requirePrintable(document.xhtml());
        Typesetting page = new Typesetting(document.xhtml(), fonts);
        try (PDDocument pdf = new PDDocument()) {
            Optional<SealField.Place> seal = layOut(page, pdf, warnings);
            StructureTidy.tidy(pdf);
            LogicalOrder.write(pdf, page.mixed());
            Attachments.attach(pdf, document);
            FixedFacts.set(pdf, document);
            if (seal.isPresent()) {
                SealField.add(pdf, seal.get(), new RecordWords(document.language()).text("seal.field"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, FixedFacts.COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the record cannot be rendered", e);
        }
    }

    private Optional<SealField.Place> layOut(Typesetting page, PDDocument pdf, Consumer<String> warnings)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Praevia");
        page.applyTo(builder, pdf);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeToUpperTransformer(text -> text.toUpperCase(Locale.ROOT));
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(PdfRenderer::isEmbedded, moment);
        }
        builder.withDiagnosticConsumer(diagnostic -> {
            if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.accept(diagnostic.getFormattedMessage());
            }
        });
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            return renderer.findPagePositionsByID(SEAL_BOX_ID).stream()
                    .findFirst()
                    .map(PdfRenderer::place);
        }
    }

    private static SealField.Place place(PagePosition<?> box) {
        PDRectangle area = new PDRectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        return new SealField.Place(box.getPageNo(), area);
    }

    private static boolean isEmbedded(String address, ExternalResourceType type) {
        return address.startsWith("data:") && type != ExternalResourceType.FILE_EMBED;
    }

    private void requirePrintable(String xhtml) {
        xhtml.codePoints()
                .filter(codePoint -> !gate.prints(codePoint))
                .findFirst()
                .ifPresent(codePoint -> {
                    throw new IllegalArgumentException(
                            "the record cannot show " + TextGate.mark(codePoint) + "; its text did not pass the gate");
                });
    }

    private static byte[] colourProfile() {
        try (InputStream file = PdfRenderer.class.getResourceAsStream("/record/srgb.icc")) {
            if (file == null) {
                throw new IllegalStateException("the record's colour profile is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
