package io.praevia.record.seal;

import io.praevia.record.page.RecordWords;
import io.praevia.record.seal.stamp.TimeStamps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals a record as PAdES-BASELINE-B (ETSI EN 319 142-1), with a time stamp as BASELINE-T, in the empty field that the renderer laid over the seal box.
 *
 * <p>The seal is an approval signature without restrictions, so that a time stamp can be added later.
 */
@Component
public final class Sealer {

    /** Bytes kept free for the signature; about three times what an RSA-4096 chain of three certificates takes. */
    private static final int ROOM = 16_384;

    /** With a time stamp: its token and the chain of its authority take about six thousand more. */
    private static final int STAMPED_ROOM = 32_768;

    private final SealingKey key;
    private final TimeStamps stamps;

    @Autowired
    public Sealer(SealingKey key, TimeStamps stamps) {
        this.key = key;
        this.stamps = stamps;
    }

    /** Seals without time stamps. */
    public Sealer(SealingKey key) {
        this(key, new TimeStamps(new SealProperties(Path.of("unused"), "", "")));
    }

    /**
     * The sealed file: without a time stamp the same bytes for the same file, key and moment.
     *
     * @param sealedAt the claimed time of sealing, kept to the second
     * @throws IllegalArgumentException when the file has no empty seal field
     * @throws UncheckedIOException when a time stamp is wanted and none can be had; nothing is kept then
     */
    public byte[] seal(byte[] pdf, Instant sealedAt) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.setDocumentId(sealedAt.getEpochSecond());
            PDSignature signature = signature(sealedAt, words(document));
            place(document, signature);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(CmsSeal.sign(signing.getContent(), key, stamps));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the record cannot be sealed", e);
        }
    }

    /** In the language of the record, which its pages declare. */
    private static RecordWords words(PDDocument document) {
        String language = document.getDocumentCatalog().getLanguage();
        return new RecordWords(Locale.forLanguageTag(language == null ? "en" : language));
    }

    private PDSignature signature(Instant sealedAt, RecordWords words) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(key.signerName());
        signature.setReason(words.text("seal.reason"));
        signature.setSignDate(
                GregorianCalendar.from(sealedAt.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
        return signature;
    }

    /** PDFBox empties the rectangle and appearance of a field that has no picture; ours must stay where the box is. */
    private void place(PDDocument document, PDSignature signature) throws IOException {
        PDSignatureField field = emptyField(document);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDRectangle box = widget.getRectangle();
        PDAppearanceDictionary appearance = widget.getAppearance();
        field.getCOSObject().setItem(COSName.V, signature);
        try (SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(stamps.wanted() ? STAMPED_ROOM : ROOM);
            document.addSignature(signature, options);
        }
        widget.setRectangle(box);
        widget.setAppearance(appearance);
    }

    private static PDSignatureField emptyField(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.getField("Seal") instanceof PDSignatureField field && field.getSignature() == null) {
            return field;
        }
        throw new IllegalArgumentException("the file has no empty seal field");
    }
}
