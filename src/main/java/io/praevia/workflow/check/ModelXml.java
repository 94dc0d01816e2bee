package io.praevia.workflow.check;

import io.praevia.workflow.check.ModelFinding.Spot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A model as XML, read without document types, entities or anything from outside. */
final class ModelXml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final int DEEPEST = 60;

    private ModelXml() {}

    /** The root, or empty with a finding when it cannot be read. */
    static Optional<Element> read(byte[] content, List<ModelFinding> found) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document document = builder.parse(new ByteArrayInputStream(content));
            if (depth(document.getDocumentElement()) <= DEEPEST) return Optional.of(document.getDocumentElement());
            found.add(ModelFinding.error(Spot.FILE, "deep", DEEPEST));
        } catch (CharacterCodingException e) {
            found.add(ModelFinding.error(Spot.FILE, "encoding"));
        } catch (SAXException | IOException e) {
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            found.add(
                    type
                            ? ModelFinding.error(Spot.FILE, "doctype")
                            : ModelFinding.error(Spot.FILE, "xml", String.valueOf(e.getMessage())));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private static int depth(Element element) {
        return 1 + children(element).mapToInt(ModelXml::depth).max().orElse(0);
    }

    static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Stream<Element> children(Element element, String name) {
        return children(element).filter(child -> child.getLocalName().equals(name));
    }

    /** The element and everything below it, in the order of the file. */
    static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).flatMap(ModelXml::all));
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Attr one = (Attr) element.getAttributes().item(at);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(one.getNamespaceURI())) attributes.add(one);
        }
        return attributes;
    }

    /** The drawing itself, which says nothing about what runs. */
    static boolean picture(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        return space.matches("https?://www\\.omg\\.org/spec/(BPMN/\\d+/DI|DMN/\\d+/DMNDI/)");
    }

    /** True inside {@code extensionElements}. */
    static boolean extension(Element element) {
        return element.getParentNode() instanceof Element parent
                && parent.getLocalName().equals("extensionElements");
    }

    /** Text directly inside the element. */
    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                text.append(node.getNodeValue());
        return text.toString().strip();
    }

    /** The element itself or the nearest one above it that has an id. */
    static Spot spot(Element element) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode())
            if (one.hasAttribute("id")) return new Spot(one.getAttribute("id"), one.getAttribute("name"));
        return Spot.FILE;
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
