package io.praevia.record.page;

import io.praevia.record.text.TextGate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates of {@code templates/record/} with a model that has passed the text gate. */
@Component
public final class RecordTemplates {

    private static final String FOLDER = "templates/record/";

    private final TextGate gate;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final TrustedMarkup css = TrustedMarkup.stylesheet(read(FOLDER + "record.css"));

    public RecordTemplates(TextGate gate) {
        this.gate = gate;
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(RecordTemplates.class.getClassLoader());
        files.setPrefix(FOLDER);
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(RecordWords.WORDS);
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
