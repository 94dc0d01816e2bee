package io.praevia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.yaml.snakeyaml.Yaml;

/** Draws every component and shell page with sample data into target/kitchen, where people and tools look at them. */
class KitchenSinkTests {

    private static final Path OUT = Path.of("target/kitchen");
    private final SpringTemplateEngine engine = engine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kitchen/work",
                "kitchen/assessment",
                "kitchen/forms",
                "kitchen/review",
                "kitchen/risk",
                "kitchen/dashboard",
                "kitchen/messages",
                "shell/sign-in",
                "shell/error",
                "shell/conflict",
                "shell/accessibility",
                "shell/help"
            })
    void everyPageIsDrawnWithWordsAndWithoutInlineScriptOrStyle(String template) throws IOException {
        String page = draw(template);

        assertThat(page).doesNotContain("??");
        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:");
        assertThat(page).containsOnlyOnce("<h1").containsOnlyOnce("<main");
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(template.replace('/', '-') + ".html"), page);
    }

    private String draw(String template) throws IOException {
        MockServletContext servlet = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(servlet, "GET", "/");
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(template, new WebContext(exchange, Locale.ENGLISH, sample(template)));
    }

    private static Map<String, Object> sample(String template) throws IOException {
        Map<String, Map<String, Object>> all;
        try (InputStream in = KitchenSinkTests.class.getResourceAsStream("/kitchen/sample.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            all = new Yaml().load(text);
        }
        Map<String, Object> model = new HashMap<>(all.get("everywhere"));
        model.putAll(all.getOrDefault(template, Map.of()));
        return model;
    }

    private static SpringTemplateEngine engine() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/layout", "messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver("", "kitchen/*"));
        engine.addTemplateResolver(resolver("templates/web/", "layout/*", "shell/*"));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String prefix, String... patterns) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setResolvablePatterns(java.util.Set.of(patterns));
        return resolver;
    }
}
