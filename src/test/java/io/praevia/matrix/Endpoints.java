package io.praevia.matrix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a handler answers, out of the registry that routes the requests. */
@TestComponent
public class Endpoints {

    private final RequestMappingHandlerMapping handlers;

    Endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** Method and pattern, such as {@code GET /api/v1/me}; a handler for any method counts as GET. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.praevia.shell.Kitchen")) {
                patterns(mapping).forEach(pattern -> methods(mapping).forEach(m -> all.add(m + " " + pattern)));
            }
        });
        return all;
    }

    private static Set<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues();
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
    }
}
