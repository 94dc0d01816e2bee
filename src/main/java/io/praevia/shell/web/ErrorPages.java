package io.praevia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/** Draws refusals and failures: a whole page, or for htmx a piece that is shown where the person is. */
@Component
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> OWN_WORDS = Set.of(400, 403, 404, 409, 413, 422);
    private static final ShellModel PLAIN =
            new ShellModel(false, "", "", false, List.of(), List.of(), "", ShellAdvice.AUTO, List.of());

    private final ShellAdvice shell;
    private final MessageSource messages;

    ErrorPages(ShellAdvice shell, MessageSource messages) {
        this.shell = shell;
        this.messages = messages;
    }

    /** The page of a refusal; {@code reason} is a sentence for people, or null. */
    ModelAndView refusal(
            HttpServletRequest request, HttpServletResponse response, int status, @Nullable String reason) {
        return draw(request, response, status, model(status, reason, null));
    }

    /** The page of a failure; its reference is in the log beside the cause, the cause is not on the page. */
    ModelAndView failure(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        log.error(
                "Failure {} at {} {}",
                reference,
                request.getMethod(),
                UrlPathHelper.defaultInstance.getPathWithinApplication(request),
                cause);
        return draw(request, response, 500, model(500, null, reference));
    }

    /** Any view with the frame of a page around it. */
    ModelAndView draw(HttpServletRequest request, HttpServletResponse response, int status, ModelAndView view) {
        response.setStatus(status);
        view.setStatus(HttpStatus.valueOf(status));
        if (request.getHeader("HX-Request") != null) {
            view.setViewName("shell/piece");
            response.setHeader("HX-Trigger", announcement(view));
        } else {
            view.addObject("shell", frame(request));
        }
        return view;
    }

    private static ModelAndView model(int status, @Nullable String reason, @Nullable String reference) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", status);
        model.put("key", "shell.error." + (OWN_WORDS.contains(status) ? status : status < 500 ? 400 : 500));
        model.put("reason", reason);
        model.put("reference", reference);
        return new ModelAndView("shell/error", model);
    }

    /** Said aloud by the page; JSON in ASCII, as a header must be. */
    private String announcement(ModelAndView view) {
        String title =
                messages.getMessage(view.getModel().get("key") + ".title", null, "", LocaleContextHolder.getLocale());
        StringBuilder ascii = new StringBuilder("{\"announce\":\"");
        title.chars()
                .forEach(c -> ascii.append(
                        c < 32 || c > 126 || c == '"' || c == '\\'
                                ? "\\u%04x".formatted(c)
                                : String.valueOf((char) c)));
        return ascii.append("\"}").toString();
    }

    /** Without a person's name when even that cannot be read. */
    private ShellModel frame(HttpServletRequest request) {
        try {
            return shell.shell(request);
        } catch (RuntimeException e) {
            log.warn("The page frame could not be filled", e);
            return PLAIN;
        }
    }
}
