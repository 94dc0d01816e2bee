package io.praevia.questionnaire.lint.words;

import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a decision table says to people.
 *
 * @param labels its name and those of its columns
 * @param reasons the descriptions of its rules
 * @param values what stands in its cells
 */
public record TableTexts(Set<String> labels, Set<String> reasons, Set<String> values) {

    /** Reads DMN; a text that is no XML says nothing. */
    public static TableTexts of(String dmn) {
        XMLInputFactory safe = XMLInputFactory.newDefaultFactory();
        safe.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        TableTexts texts = new TableTexts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        try {
            texts.read(safe.createXMLStreamReader(new StringReader(dmn)));
        } catch (XMLStreamException e) {
            return new TableTexts(Set.of(), Set.of(), Set.of());
        }
        return texts;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inRule = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("rule")) inRule = false;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "rule" -> inRule = true;
                case "decision" -> label(xml.getAttributeValue(null, "name"));
                case "input", "output" -> label(xml.getAttributeValue(null, "label"));
                case "description" -> {
                    String text = xml.getElementText().strip();
                    if (inRule && !text.isEmpty()) reasons.add(text);
                }
                case "text" -> values.add(xml.getElementText().strip().replaceAll("^\"|\"$", ""));
                default -> {}
            }
        }
    }

    private void label(@org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) labels.add(text);
    }
}
