package io.praevia.record.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a tagged PDF as a screen reader does: along its structure, ActualText before what is drawn. */
public final class ReadOut {

    private final Map<PDPage, Map<Integer, String>> drawn = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder outline = new StringBuilder();

    public ReadOut(PDDocument pdf) throws Exception {
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> byId = new HashMap<>();
            extractor
                    .getMarkedContents()
                    .forEach(content -> byId.merge(content.getMCID(), drawn(content), String::concat));
            drawn.put(page, byId);
        }
        read(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    /** The tags of blocks and lists with what is read out in each. */
    public String outline() {
        return outline.toString();
    }

    public String text() {
        return text.toString();
    }

    private static String drawn(PDMarkedContent content) {
        StringBuilder letters = new StringBuilder();
        content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .forEach(position -> letters.append(((TextPosition) position).getUnicode()));
        return letters.toString();
    }

    private void read(PDStructureNode node) {
        if (node instanceof PDStructureElement element && element.getActualText() != null) {
            say(element.getActualText());
            return;
        }
        boolean told = node instanceof PDStructureElement element && !"Span".equals(element.getStructureType());
        outline.append(told ? ((PDStructureElement) node).getStructureType() + "[" : "");
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                read(element);
            } else if (node instanceof PDStructureElement element) {
                say(content(element.getPage(), kid));
            }
        }
        outline.append(told ? "]" : "");
        text.append('\n');
    }

    private void say(String words) {
        text.append(words);
        outline.append(words);
    }

    private String content(PDPage page, Object kid) {
        if (kid instanceof Integer id) {
            return drawn.get(page).getOrDefault(id, "");
        }
        if (kid instanceof PDMarkedContent content) {
            return drawn.get(page).getOrDefault(content.getProperties().getInt(COSName.MCID), "");
        }
        return kid instanceof PDMarkedContentReference reference
                ? drawn.get(reference.getPage() == null ? page : reference.getPage())
                        .getOrDefault(reference.getMCID(), "")
                : "";
    }
}
