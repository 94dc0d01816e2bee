package io.praevia.record.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.praevia.record.text.DrawingOrder;
import io.praevia.record.text.Reading;
import io.praevia.record.text.RecordFonts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the letters decide before a page is laid out: fonts, and for each paragraph its direction and language.
 *
 * <p>The page names no font of the chain itself. A paragraph with letters that run right to left is numbered, so that
 * {@link LogicalOrder} finds it again in the structure of the PDF.
 */
final class Typesetting {

    private static final Set<String> BLOCKS = Set.of("p", "td", "th", "li", "caption", "h1", "h2", "h3", "div");

    private static final String RIGHT = "direction: rtl; text-align: right";

    private final RecordFonts fonts;
    private final Document page;
    private final String language;
    private final Set<String> families = new HashSet<>();
    private final List<String> mixed = new ArrayList<>();

    /** @throws IllegalArgumentException when the page is not well-formed */
    Typesetting(String xhtml, RecordFonts fonts) {
        this.fonts = fonts;
        this.page = Xhtml.parse(xhtml);
        this.language = page.getDocumentElement().getAttribute("lang");
        setBlocks(page.getDocumentElement());
        nameFonts();
    }

    /** Hands the page and what it needs to the builder. */
    void applyTo(PdfRendererBuilder builder, PDDocument pdf) {
        builder.withW3cDocument(page, null);
        fonts.registerWith(builder, pdf, families);
        if (!mixed.isEmpty()) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new DrawingOrder());
        }
    }

    /** The texts of the numbered paragraphs, in the order in which they are read. */
    List<String> mixed() {
        return mixed;
    }

    private void setBlocks(Element element) {
        List<Element> children = Xhtml.children(element);
        boolean container = children.stream().anyMatch(child -> !isInline(child));
        if (BLOCKS.contains(element.getTagName()) && !container) {
            setBlock(element);
            return;
        }
        children.stream().filter(child -> !child.getTagName().equals("head")).forEach(this::setBlocks);
    }

    private void setBlock(Element block) {
        String text = Xhtml.text(block);
        Reading reading = fonts.reading(text);
        if (reading.rightToLeft()) {
            style(block, isItem(block) ? RIGHT + "; margin-right: 5mm" : RIGHT);
        }
        Element letters = isItem(block) ? wrapped(block) : block;
        if (reading.mixed() && block.getElementsByTagName("a").getLength() == 0) {
            block.setAttribute("title", LogicalOrder.MARK + mixed.size());
            mixed.add(text);
        }
        if (block.getAttribute("lang").isEmpty()) {
            reading.language()
                    .filter(found -> !language.startsWith(found))
                    .ifPresent(found -> block.setAttribute("lang", found));
        }
        String own = block.getAttribute("lang");
        if (!own.isEmpty() && !own.equals(language)) {
            style(letters, "font-family: " + named(text, own));
        }
    }

    private void nameFonts() {
        Element style = page.createElementNS(page.getDocumentElement().getNamespaceURI(), "style");
        style.setAttribute("type", "text/css");
        String chain = named(page.getDocumentElement().getTextContent(), language);
        style.setTextContent("html, body, p, td, th, caption, div, li span { font-family: " + chain + " }"
                + "li { font-family: " + named("", "") + " }");
        Node head = page.getElementsByTagName("head").item(0);
        head.insertBefore(style, head.getFirstChild());
    }

    private static boolean isItem(Element block) {
        return block.getTagName().equals("li");
    }

    /** The mark of a list item grows with the fonts of the item, hence the letters in a part of their own. */
    private Element wrapped(Element item) {
        Element span = page.createElementNS(item.getNamespaceURI(), "span");
        while (item.getFirstChild() != null) {
            span.appendChild(item.getFirstChild());
        }
        item.appendChild(span);
        return span;
    }

    private String named(String text, String of) {
        List<String> needed = fonts.families(text, of);
        families.addAll(needed);
        return needed.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    private static void style(Element block, String more) {
        String style = block.getAttribute("style");
        block.setAttribute("style", style.isEmpty() ? more : style + "; " + more);
    }

    private static boolean isInline(Element element) {
        return switch (element.getTagName()) {
            case "span", "a", "strong", "em", "br" -> true;
            default -> false;
        };
    }
}
