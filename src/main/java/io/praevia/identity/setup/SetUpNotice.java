package io.praevia.identity.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows the set-up token once, in the log of the start that finds nobody. */
@Component
class SetUpNotice {

    private static final Logger log = LoggerFactory.getLogger(SetUpNotice.class);

    private final SetUp setUp;
    private final boolean demo;
    private final String baseUrl;

    SetUpNotice(
            SetUp setUp,
            @Value("${praevia.demo}") boolean demo,
            @Value("${praevia.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.setUp = setUp;
        this.demo = demo;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (!demo) {
            setUp.newToken()
                    .ifPresent(token -> log.warn(
                            "Nobody is here yet. Open {}/set-up and enter this token, which works once: {}",
                            baseUrl,
                            token));
        }
    }
}
