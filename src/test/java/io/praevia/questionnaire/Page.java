package io.praevia.questionnaire;

import io.praevia.kernel.text.Catalogue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A rendered fragment; it has to be well-formed. */
record Page(String html, Document document) {

    private static final SpringTemplateEngine ENGINE = engine();

    static Page of(String template, String fragment, Map<String, Object> model) throws Exception {
        String html = ENGINE.process(template, Set.of(fragment), new Context(Locale.ENGLISH, model));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<page>" + html + "</page>")));
        return new Page(html, document);
    }

    List<Element> all(String path) throws Exception {
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) elements.add((Element) found.item(at));
        return elements;
    }

    Element one(String path) throws Exception {
        List<Element> all = all(path);
        if (all.size() != 1) throw new AssertionError(path + " is there " + all.size() + " times in\n" + html);
        return all.get(0);
    }

    String text() {
        return document.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/web/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(Catalogue.shipped());
        return engine;
    }
}
