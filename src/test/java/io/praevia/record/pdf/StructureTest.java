package io.praevia.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static PDDocument pdf;
    private static List<PDStructureElement> elements;

    @BeforeAll
    static void load() throws Exception {
        pdf = Loader.loadPDF(SampleRecord.pdf());
        elements = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    @AfterAll
    static void close() throws Exception {
        pdf.close();
    }

    @Test
    void everyTableStartsWithItsCaption() {
        assertThat(ofType("Table")).hasSize(7).allSatisfy(table -> {
            PDStructureElement first = (PDStructureElement) table.getKids().get(0);
            assertThat(first.getStructureType()).isEqualTo("Caption");
            assertThat(first.getParent().getCOSObject()).isSameAs(table.getCOSObject());
        });
        assertThat(ofType("Caption")).hasSameSizeAs(ofType("Table"));
    }

    @Test
    void noPartOfATableIsEmpty() {
        assertThat(elements)
                .filteredOn(element -> List.of("THead", "TBody", "TFoot", "TR").contains(element.getStructureType()))
                .allSatisfy(part -> assertThat(part.getKids()).isNotEmpty());
        assertThat(ofType("TFoot")).isEmpty();
    }

    @Test
    void headingsStartWithOneTitleAndSkipNoLevel() {
        List<String> headings = elements.stream()
                .map(PDStructureElement::getStructureType)
                .filter(type -> type.matches("H[1-6]"))
                .toList();
        assertThat(headings).startsWith("H1").containsOnlyOnce("H1").contains("H2", "H3");
    }

    @Test
    void everyFigureHasAnAlternative() {
        assertThat(ofType("Figure"))
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(figure.getAlternateDescription()).isNotBlank());
    }

    @Test
    void theSealFieldIsTaggedAndLiesOverThePrintedBox() throws Exception {
        PDSignatureField field =
                (PDSignatureField) pdf.getDocumentCatalog().getAcroForm(null).getField("Seal");
        assertThat(ofType("Form")).hasSize(1);
        PDRectangle box = field.getWidgets().get(0).getRectangle();
        PDFTextStripperByArea area = new PDFTextStripperByArea();
        float top = PDRectangle.A4.getHeight() - box.getUpperRightY();
        area.addRegion(
                "box", new java.awt.geom.Rectangle2D.Float(box.getLowerLeftX(), top, box.getWidth(), box.getHeight()));
        area.extractRegions(pdf.getPage(pdf.getNumberOfPages() - 1));
        assertThat(area.getTextForRegion("box").strip())
                .startsWith("Sealed by Fjellby Retail Group")
                .endsWith("record.");
    }

    @Test
    void eachSectionHasABookmark() {
        List<String> titles = new ArrayList<>();
        pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        assertThat(titles).hasSize(5).contains("3 Risks and measures");
    }

    private static List<PDStructureElement> ofType(String type) {
        return elements.stream()
                .filter(element -> type.equals(element.getStructureType()))
                .toList();
    }

    private static void collect(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element);
            }
        }
    }
}
