package io.praevia.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how much of the demo is loaded, in percent, while it loads. */
@ControllerAdvice
@ConditionalOnBooleanProperty("praevia.demo")
class DemoBanner {

    private final DemoLoader loader;

    DemoBanner(DemoLoader loader) {
        this.loader = loader;
    }

    @ModelAttribute("demoPercent")
    @Nullable
    Integer percent() {
        return loader.percent() == 100 ? null : loader.percent();
    }
}
