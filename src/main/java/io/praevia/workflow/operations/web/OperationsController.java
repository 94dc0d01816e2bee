package io.praevia.workflow.operations.web;

import io.praevia.identity.Allowed;
import io.praevia.workflow.operations.FailedSteps;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the installation is, what failed, and where else to look. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    /** What people can do something about, in the order of the page. */
    private static final List<String> PARTS = List.of("db", "engine", "signingKey", "trail", "diskSpace", "outbox");

    private final HealthEndpoint health;
    private final FailedSteps failed;
    private final MessageSource messages;

    OperationsController(HealthEndpoint health, FailedSteps failed, MessageSource messages) {
        this.health = health;
        this.failed = failed;
        this.messages = messages;
    }

    @GetMapping
    @Allowed.Administrator
    String overview(Model model) {
        model.addAttribute("parts", parts());
        model.addAttribute("failed", failed.all());
        return "operations/overview";
    }

    @PostMapping("/failed/{job}/try")
    @Allowed.Administrator
    String tryAgain(@PathVariable String job, RedirectAttributes after) {
        failed.tryAgain(job);
        after.addFlashAttribute("said", messages.getMessage("operations.said", null, LocaleContextHolder.getLocale()));
        return "redirect:/operations";
    }

    private List<Part> parts() {
        Map<String, HealthDescriptor> found =
                health.health() instanceof CompositeHealthDescriptor all ? all.getComponents() : Map.of();
        return PARTS.stream()
                .filter(found::containsKey)
                .map(name -> part(name, found.get(name)))
                .toList();
    }

    private Part part(String name, HealthDescriptor state) {
        String code = state.getStatus().getCode();
        Map<String, Object> details = state instanceof IndicatedHealthDescriptor one && one.getDetails() != null
                ? one.getDetails()
                : Map.of();
        String text = messages.getMessage(
                "operations.part." + name + "." + code,
                new Object[] {details.getOrDefault("failed", 0), details.getOrDefault("waiting", 0)},
                "",
                LocaleContextHolder.getLocale());
        return new Part(name, code.equals("UP") ? "done" : code.equals("UNKNOWN") ? "waiting" : "problem", text);
    }

    /** One line of the overview; {@code look} is a status word. */
    record Part(String name, String look, String text) {}
}
