package io.praevia.record.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Says in the order of reading what the page draws from right to left.
 *
 * <p>Letters lie on the page in the order of drawing, shaped and reversed; a screen reader would spell them backwards.
 * Each such paragraph gets a span with its true text as ActualText (ISO 32000-2, 14.9.4).
 */
final class LogicalOrder {

    /** Starts the title of a numbered paragraph; the renderer carries titles into the structure as Alt. */
    static final String MARK = "praevia-mixed-";

    private final List<String> texts;
    private final Map<COSBase, COSBase> spans = new IdentityHashMap<>();

    private LogicalOrder(List<String> texts) {
        this.texts = texts;
    }

    /** Looks for the numbered paragraphs and writes these texts, in the order of their numbers. */
    static void write(PDDocument pdf, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        LogicalOrder order = new LogicalOrder(texts);
        order.visit(root);
        order.moveContent(root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS));
    }

    private void visit(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                visit(element);
            }
        }
        if (node instanceof PDStructureElement element && isNumbered(element)) {
            int number = Integer.parseInt(element.getAlternateDescription().substring(MARK.length()));
            element.getCOSObject().removeItem(COSName.ALT);
            wrap(body(element), texts.get(number));
        }
    }

    private static boolean isNumbered(PDStructureElement element) {
        String alternative = element.getAlternateDescription();
        return alternative != null && alternative.startsWith(MARK);
    }

    /** Of a list item the part beside its label. */
    private static PDStructureElement body(PDStructureElement element) {
        return element.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .filter(kid -> StandardStructureTypes.L_BODY.equals(kid.getStructureType()))
                .findFirst()
                .orElse(element);
    }

    private void wrap(PDStructureElement element, String text) {
        PDStructureElement span = new PDStructureElement(StandardStructureTypes.SPAN, element);
        span.setPage(element.getPage());
        span.setActualText(text);
        COSBase kids = element.getCOSObject().getDictionaryObject(COSName.K);
        span.getCOSObject().setItem(COSName.K, kids);
        for (Object kid : span.getKids()) {
            if (kid instanceof PDStructureElement child) {
                child.setParent(span);
            }
        }
        element.getCOSObject().setItem(COSName.K, span);
        spans.put(element.getCOSObject(), span.getCOSObject());
    }

    /** The parent tree leads from marked content to the element that holds it, which now is the span. */
    private void moveContent(COSArray numbers) {
        for (int i = 1; i < numbers.size(); i += 2) {
            if (numbers.getObject(i) instanceof COSArray content) {
                for (int mcid = 0; mcid < content.size(); mcid++) {
                    COSBase span = spans.get(content.getObject(mcid));
                    if (span != null) {
                        content.set(mcid, span);
                    }
                }
            }
        }
    }
}
