package io.praevia.record.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Lays an empty signature field over the printed seal box and tags it.
 *
 * <p>The box is ordinary text and the field's appearance is blank, so the page reads the same sealed or not; the field
 * is made before signing because one made by the signer is untagged and breaks PDF/UA-1 (7.18.1, 7.18.4).
 */
final class SealField {

    private static final String NAME = "Seal";

    private SealField() {}

    static void add(PDDocument pdf, Place place, String name) throws IOException {
        PDPage page = pdf.getPage(place.page());
        PDAcroForm form = new PDAcroForm(pdf);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(name);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setPage(page);
        widget.setRectangle(place.box());
        widget.setPrinted(true);
        widget.setAppearance(blank(pdf, place.box()));
        form.setFields(List.of(field));
        pdf.getDocumentCatalog().setAcroForm(form);
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        tag(pdf, page, widget, name);
    }

    private static PDAppearanceDictionary blank(PDDocument pdf, PDRectangle box) {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static void tag(PDDocument pdf, PDPage page, PDAnnotationWidget widget, String name) {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement parent = root.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .findFirst()
                .orElseThrow();
        PDStructureElement element = new PDStructureElement(StandardStructureTypes.FORM, parent);
        element.setPage(page);
        element.setAlternateDescription(name);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
        parent.appendKid(element);
        int key = root.getParentTreeNextKey();
        widget.setStructParent(key);
        addToParentTree(root, key, element);
        root.setParentTreeNextKey(key + 1);
    }

    private static void addToParentTree(PDStructureTreeRoot root, int key, PDStructureElement element) {
        COSDictionary tree = root.getParentTree().getCOSObject();
        COSArray numbers = tree.getCOSArray(COSName.NUMS);
        if (numbers != null) {
            numbers.add(COSInteger.get(key));
            numbers.add(element.getCOSObject());
            return;
        }
        throw new IllegalStateException("the parent tree of the record has an unknown shape: " + tree);
    }

    /** Where the seal box is: page index from 0, rectangle in points from the page's lower left corner. */
    record Place(int page, PDRectangle box) {}
}
