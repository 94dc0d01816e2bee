package io.praevia.decision.web.authority;

import io.praevia.decision.web.FormProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A form as it was sent, and where the answer goes. */
record Sent(MultiValueMap<String, String> fields, ModelMap model, HttpServletResponse response, FlashMap flash) {

    Map<String, String> typed() {
        return fields.toSingleValueMap();
    }

    List<String> points() {
        return fields.getOrDefault("points", List.of());
    }

    @Nullable
    String text(String field) {
        return fields.getFirst(field);
    }

    @Nullable
    LocalDate day(String field) {
        return FormProblems.day(field, fields.getFirst(field));
    }

    /** So that a form that is sent twice has one effect. */
    UUID nonce() {
        try {
            return UUID.fromString(String.valueOf(fields.getFirst("nonce")));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Gives it to the handlers of this package. */
    @Component
    static class Resolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Sent.class;
        }

        @Override
        public Sent resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
            return new Sent(
                    fields,
                    Objects.requireNonNull(container).getModel(),
                    Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)),
                    RequestContextUtils.getOutputFlashMap(request));
        }
    }
}
