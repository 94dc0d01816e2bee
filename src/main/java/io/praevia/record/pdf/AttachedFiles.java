package io.praevia.record.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Takes files out of a PDF, which it parses; what they say counts only when the seal was checked before. */
public final class AttachedFiles {

    private AttachedFiles() {}

    /** The attachment with this name; empty when there is none or the PDF cannot be read. */
    public static Optional<byte[]> read(byte[] pdf, String name) {
        return all(pdf, Integer.MAX_VALUE - 16L).map(files -> files.get(name));
    }

    /** Every attachment by name; empty when the PDF cannot be read or they are larger than the limit, in bytes. */
    public static Optional<Map<String, byte[]>> all(byte[] pdf, long limit) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> found = tree == null ? null : tree.getNames();
            return Optional.of(found == null ? Map.of() : contents(found, limit));
        } catch (IOException | RuntimeException e) {
            // PDFBox answers damaged files with exceptions of many kinds
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> contents(Map<String, PDComplexFileSpecification> found, long limit)
            throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        long left = limit;
        for (Map.Entry<String, PDComplexFileSpecification> file : found.entrySet()) {
            if (file.getValue().getEmbeddedFile() == null) {
                continue;
            }
            try (InputStream in = file.getValue().getEmbeddedFile().createInputStream()) {
                byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0) {
                    throw new IOException("the attachments are larger than " + limit + " bytes");
                }
                contents.put(file.getKey(), content);
            }
        }
        return contents;
    }
}
