package io.praevia.shell.web;

import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/** Both versions of what two people changed, and a form that sends the person's own again on top of the other. */
@Component
class StalePage {

    /** Names under which forms send the version that they started from. */
    private static final Set<String> VERSION = Set.of("version", "basedOn");

    private static final Set<String> NOT_REPEATED = Set.of("_csrf", "_operation", "password");

    private final MessageSource messages;

    StalePage(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView of(Refused.Stale stale, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("key", "shell.error.409");
        model.put("status", 409);
        model.put("reason", stale.reason());
        model.put("differences", differences(stale));
        model.put("action", UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        model.put("inputs", inputs(request, stale.currentVersion()));
        return new ModelAndView("shell/stale", model);
    }

    private static List<Input> inputs(HttpServletRequest request, int version) {
        List<Input> inputs = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (VERSION.contains(name)) {
                inputs.add(new Input(name, Integer.toString(version)));
            } else if (!NOT_REPEATED.contains(name)) {
                Arrays.stream(values).map(value -> new Input(name, value)).forEach(inputs::add);
            }
        });
        return inputs;
    }

    private List<Difference> differences(Refused.Stale stale) {
        Object yours = stale.yours();
        Object theirs = stale.theirs();
        if (yours == null || theirs == null || !yours.getClass().isRecord() || yours.getClass() != theirs.getClass()) {
            return List.of(new Difference("", words(yours), words(theirs)));
        }
        List<Difference> differences = new ArrayList<>();
        for (RecordComponent part : yours.getClass().getRecordComponents()) {
            Object mine = read(part, yours);
            Object other = read(part, theirs);
            if (!Objects.equals(mine, other)) {
                differences.add(new Difference(label(part), words(mine), words(other)));
            }
        }
        return differences;
    }

    /** Without words for the part its values stand alone. */
    private String label(RecordComponent part) {
        String key = "shell.stale." + part.getDeclaringRecord().getSimpleName() + "." + part.getName();
        return Objects.requireNonNull(messages.getMessage(key, null, "", LocaleContextHolder.getLocale()));
    }

    private static @Nullable Object read(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return words(optional.orElse(null));
        }
        if (value instanceof Iterable<?> many) {
            List<String> all = new ArrayList<>();
            many.forEach(one -> all.add(words(one)));
            return String.join(", ", all);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString();
    }

    /** One value that differs, in words. */
    record Difference(String label, String mine, String theirs) {}

    /** A hidden field of the form that sends the person's version again. */
    record Input(String name, String value) {}
}
