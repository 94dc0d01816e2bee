package io.praevia.record.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/**
 * Repairs two flaws of the rendered structure tree that validators do not see but screen readers do: a caption beside
 * its table moves into it, and empty table parts go.
 */
final class StructureTidy {

    private static final Set<String> TABLE_PARTS = Set.of("THead", "TBody", "TFoot");

    private StructureTidy() {}

    static void tidy(PDDocument pdf) {
        tidy(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void tidy(PDStructureNode node) {
        List<Object> kids = new ArrayList<>(node.getKids());
        kids.removeIf(StructureTidy::isEmptyPart);
        moveCaptions(kids);
        node.setKids(kids);
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                tidy(element);
            }
        }
    }

    private static void moveCaptions(List<Object> kids) {
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (isType(kids.get(i), "Caption")) {
                PDStructureElement table = neighbouringTable(kids, i);
                if (table != null) {
                    moveInto(table, (PDStructureElement) kids.remove(i));
                }
            }
        }
    }

    private static @Nullable PDStructureElement neighbouringTable(List<Object> kids, int caption) {
        for (int neighbour : new int[] {caption - 1, caption + 1}) {
            if (neighbour >= 0 && neighbour < kids.size() && isType(kids.get(neighbour), "Table")) {
                return (PDStructureElement) kids.get(neighbour);
            }
        }
        return null;
    }

    private static void moveInto(PDStructureElement table, PDStructureElement caption) {
        List<Object> parts = new ArrayList<>(table.getKids());
        parts.add(0, caption);
        table.setKids(parts);
        caption.setParent(table);
    }

    private static boolean isEmptyPart(Object kid) {
        return kid instanceof PDStructureElement element
                && TABLE_PARTS.contains(element.getStructureType())
                && element.getKids().isEmpty();
    }

    private static boolean isType(Object kid, String type) {
        return kid instanceof PDStructureElement element && type.equals(element.getStructureType());
    }
}
