package io.praevia.record.page;

import io.praevia.record.text.TextGate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Fills the templates of {@code templates/record/}, or an office's own, with a model that has passed the text gate. */
@Component
public final class RecordTemplates {

    private static final String FOLDER = "templates/record/";
    private static final String STYLE = FOLDER + "record.css";

    private final TextGate gate;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final TrustedMarkup css;

    /**
     * @param own a directory whose files of the same names stand in for those of Praevia, one by one; empty for none
     * @throws IllegalStateException if the directory is named and not there
     */
    @Autowired
    public RecordTemplates(TextGate gate, @Value("${praevia.record.templates:}") String own) {
        this.gate = gate;
        Path folder = Path.of(own);
        if (!own.isEmpty()) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("praevia.record.templates names no directory: " + own);
            }
            engine.addTemplateResolver(resolver(new FileTemplateResolver(), folder + "/", 0));
        }
        engine.addTemplateResolver(
                resolver(new ClassLoaderTemplateResolver(RecordTemplates.class.getClassLoader()), FOLDER, 1));
        engine.setTemplateEngineMessageSource(RecordWords.WORDS);
        css = TrustedMarkup.stylesheet(own.isEmpty() ? read(STYLE) : read(folder.resolve("record.css")));
    }

    public RecordTemplates(TextGate gate) {
        this(gate, "");
    }

    private static ITemplateResolver resolver(AbstractConfigurableTemplateResolver files, String prefix, int order) {
        files.setPrefix(prefix);
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setCheckExistence(true);
        files.setOrder(order);
        return files;
    }

    /**
     * Fills one template. Beside the model it sees {@code css}, {@code lang} and {@code unprintable}, a table of the
     * characters that the pages show as marks, or null.
     *
     * @param template file name under {@code templates/record/} without its suffix; never user text
     * @throws IllegalArgumentException when the model holds a type that the text gate cannot look into
     */
    public Page fill(String template, Locale language, Map<String, ?> model) {
        ModelGate strings = new ModelGate(gate);
        Map<String, @Nullable Object> variables = new HashMap<>();
        model.forEach((name, value) -> variables.put(name, strings.pass(value)));
        variables.put("unprintable", null);
        variables.put("css", css);
        variables.put("lang", language.toLanguageTag());
        String xhtml = engine.process(template, new Context(language, variables));
        Blocks.Table marks = Marks.listed(xhtml, strings.unprintable(), new RecordWords(language));
        if (marks == null) {
            return new Page(xhtml, List.of());
        }
        variables.put("unprintable", marks);
        return new Page(
                engine.process(template, new Context(language, variables)),
                strings.unprintable().stream().map(TextGate::name).toList());
    }

    private static String read(Path own) {
        try {
            return Files.exists(own) ? Files.readString(own) : read(STYLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream file = RecordTemplates.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A filled template.
     *
     * @param unprintable the characters that became marks, by their Unicode names
     */
    public record Page(String xhtml, List<String> unprintable) {}
}
