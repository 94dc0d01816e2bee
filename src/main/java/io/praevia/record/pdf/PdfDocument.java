package io.praevia.record.pdf;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Everything that decides the bytes of one PDF.
 *
 * @param xhtml well-formed XHTML with a title; made by {@code RecordTemplates}
 * @param contentHash SHA-256 of the data shown, lower-case hex; the PDF's document id comes from it
 * @param date the only date written into the file (creation, change, attachments)
 */
public record PdfDocument(
        String xhtml, Locale language, String contentHash, Instant date, List<Attachment> attachments) {

    public PdfDocument {
        if (HexFormat.of().parseHex(contentHash).length < Long.BYTES) {
            throw new IllegalArgumentException("the content hash is too short for a document id");
        }
        attachments = List.copyOf(attachments);
    }

    long id() {
        return HexFormat.fromHexDigitsToLong(contentHash.substring(0, Long.BYTES * 2));
    }

    /** Why a file is inside the record: ISO 32000-2, table 43, AFRelationship. */
    public enum Relationship {
        /** The machine-readable form of what the pages show. */
        DATA("Data"),
        /** Evidence that belongs to the record and is not shown on its pages. */
        SUPPLEMENT("Supplement");

        private final String pdfName;

        Relationship(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }

    /** A file carried inside the PDF; names are unique within one document. */
    public record Attachment(
            String name, String mediaType, String description, byte[] content, Relationship relationship) {

        public static Attachment data(String name, byte[] json, String description) {
            return new Attachment(name, "application/json", description, json, Relationship.DATA);
        }

        public static Attachment evidence(String name, String mediaType, String description, byte[] content) {
            return new Attachment(name, mediaType, description, content, Relationship.SUPPLEMENT);
        }
    }
}
