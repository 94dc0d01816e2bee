package io.praevia.record.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a filled template; nothing outside it is ever loaded. */
final class Xhtml {

    private Xhtml() {}

    /** @throws IllegalArgumentException when it is not well-formed */
    static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the record's page is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The text of a paragraph as it is read: spans apart, white space single, line breaks kept. */
    static String text(Element block) {
        StringBuilder text = new StringBuilder();
        append(block, text);
        return text.toString()
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n\\s*", "\n")
                .strip();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Text letters) {
            text.append(letters.getData());
        }
        if (node instanceof Element element && element.getTagName().equals("br")) {
            text.append('\n');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, text);
            if (child instanceof Element element && element.getTagName().equals("span")) {
                text.append(' ');
            }
        }
    }
}
