package io.praevia.record.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Replaces what would differ from run to run, the dates and the document id, by facts of the record. */
final class FixedFacts {

    /**
     * Objects in one compressed stream. PDFBox builds an index of all objects anew for each stream that it reads, so that
     * with its usual 200 the sealing of a long record takes time by the square of its length.
     */
    static final CompressParameters COMPRESSION = new CompressParameters(5_000);

    private static final Pattern CREATE_DATE = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    private FixedFacts() {}

    static void set(PDDocument pdf, PdfDocument document) throws IOException {
        pdf.setDocumentId(document.id());
        pdf.getDocumentCatalog().setLanguage(document.language().toLanguageTag());
        PDDocumentInformation info = pdf.getDocumentInformation();
        info.setCreationDate(calendar(document.date()));
        info.setModificationDate(calendar(document.date()));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(withDate(xmp, document.date()).getBytes(StandardCharsets.UTF_8));
    }

    static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    private static String withDate(String xmp, Instant instant) {
        String date = DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
        Matcher created = CREATE_DATE.matcher(xmp);
        if (!created.find()) {
            throw new IllegalStateException("the PDF's metadata has no creation date");
        }
        return created.replaceFirst(
                "<xmp:CreateDate>%1$s</xmp:CreateDate><xmp:ModifyDate>%1$s</xmp:ModifyDate>".formatted(date));
    }
}
