package io.praevia.shell.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Adds a hidden operation id to every form that is posted, beside the token that Spring Security adds. */
final class OperationField implements RequestDataValueProcessor {

    /** Name of the hidden field. */
    static final String NAME = "_operation";

    private final RequestDataValueProcessor tokens;

    OperationField(RequestDataValueProcessor tokens) {
        this.tokens = tokens;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return tokens.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return tokens.processFormFieldValue(request, name, value, type);
    }

    /** Forms without a token change nothing and get no operation id either. */
    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> hidden = tokens.getExtraHiddenFields(request);
        if (hidden == null || hidden.isEmpty()) {
            return hidden;
        }
        Map<String, String> both = new LinkedHashMap<>(hidden);
        both.put(NAME, UUID.randomUUID().toString());
        return both;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return tokens.processUrl(request, url);
    }
}
