package io.praevia.shell;

import io.praevia.kernel.text.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.yaml.snakeyaml.Yaml;

/** Draws the pages that show every component, with the sample data of kitchen/sample.yaml. */
final class KitchenSink {

    static final List<String> PAGES = List.of(
            "kitchen/work",
            "kitchen/assessment",
            "kitchen/forms",
            "kitchen/review",
            "kitchen/risk",
            "kitchen/dashboard",
            "kitchen/messages",
            "shell/sign-in",
            "shell/error",
            "shell/accessibility",
            "shell/help");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    KitchenSink() {
        engine.setTemplateEngineMessageSource(Catalogue.shipped());
        engine.addTemplateResolver(resolver("", Set.of("kitchen/*")));
        engine.addTemplateResolver(resolver("templates/web/", Set.of("layout/*", "shell/*")));
    }

    String draw(String page) throws IOException {
        MockServletContext servlet = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(servlet, "GET", "/");
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(page, new WebContext(exchange, Locale.ENGLISH, sample(page)));
    }

    private static Map<String, Object> sample(String page) throws IOException {
        try (InputStream in = KitchenSink.class.getResourceAsStream("/kitchen/sample.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Map<String, Object>> all = new Yaml().load(text);
            Map<String, Object> model = new HashMap<>(all.get("everywhere"));
            model.putAll(all.getOrDefault(page, Map.of()));
            return model;
        }
    }

    private static ClassLoaderTemplateResolver resolver(String prefix, Set<String> patterns) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setResolvablePatterns(patterns);
        return resolver;
    }
}
