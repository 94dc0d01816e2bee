package io.praevia.record.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts files into a PDF as PDF/A-3 wants them: named, described, with the relation to the document. */
final class Attachments {

    private Attachments() {}

    static void attach(PDDocument pdf, PdfDocument document) throws IOException {
        if (document.attachments().isEmpty()) {
            return;
        }
        COSArray associated = new COSArray();
        Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
        for (PdfDocument.Attachment attachment : document.attachments()) {
            PDComplexFileSpecification file = specification(pdf, attachment, FixedFacts.calendar(document.date()));
            if (byName.put(attachment.name(), file) != null) {
                throw new IllegalArgumentException("two attachments are named " + attachment.name());
            }
            associated.add(file.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        PDDocumentNameDictionary names = names(pdf);
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private static PDDocumentNameDictionary names(PDDocument pdf) {
        PDDocumentNameDictionary existing = pdf.getDocumentCatalog().getNames();
        return existing != null ? existing : new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    }

    private static PDComplexFileSpecification specification(
            PDDocument pdf, PdfDocument.Attachment attachment, Calendar date) throws IOException {
        PDEmbeddedFile content =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        content.setSubtype(attachment.mediaType());
        content.setSize(attachment.content().length);
        content.setCreationDate(date);
        content.setModDate(date);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject()
                .setName(
                        COSName.getPDFName("AFRelationship"),
                        attachment.relationship().pdfName());
        return file;
    }
}
