package io.praevia.record.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Takes a file out of a PDF; only for files whose seal was checked, because this parses them. */
public final class AttachedFiles {

    private AttachedFiles() {}

    /** The attachment with this name; empty when there is none or the PDF cannot be read. */
    public static Optional<byte[]> read(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFilesNameTreeNode tree = document.getDocumentCatalog().getNames() == null
                    ? null
                    : document.getDocumentCatalog().getNames().getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
            PDComplexFileSpecification file = files == null ? null : files.get(name);
            return file == null
                    ? Optional.empty()
                    : Optional.of(file.getEmbeddedFile().toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
