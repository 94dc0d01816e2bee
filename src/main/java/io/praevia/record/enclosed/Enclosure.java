package io.praevia.record.enclosed;

import io.praevia.record.dossier.Sha256;
import io.praevia.record.pdf.PdfDocument.Attachment;
import io.praevia.record.pdf.PdfDocument.Relationship;
import java.util.function.Supplier;

/**
 * A file inside the record, known by its hash before it is read.
 *
 * @param description for readers of the pages and of the PDF
 * @param size in bytes
 * @param sha256 lower-case hex
 */
public record Enclosure(
        String name,
        String mediaType,
        String description,
        Relationship relationship,
        long size,
        String sha256,
        Supplier<byte[]> content) {

    static Enclosure of(String name, String mediaType, String description, Relationship relationship, byte[] content) {
        return new Enclosure(
                name, mediaType, description, relationship, content.length, Sha256.hex(content), () -> content);
    }

    /**
     * As it is put into the PDF.
     *
     * @throws IllegalStateException if the stored file is not the one that the pages name
     */
    public Attachment attachment() {
        byte[] bytes = content.get();
        if (!Sha256.hex(bytes).equals(sha256)) {
            throw new IllegalStateException(name + " has changed since it was added");
        }
        return new Attachment(name, mediaType, description, bytes, relationship);
    }
}
