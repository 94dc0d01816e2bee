package io.praevia.demo;

import io.praevia.demo.story.StoryFiles;
import io.praevia.demo.story.Timeline;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the demo company once, in the background, after the application is ready: people first, then what happened, in
 * the order in which it happened. Stopped half-way, it goes on at the next start where it stopped.
 */
@Component
@ConditionalOnBooleanProperty("praevia.demo")
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int REPORT_EVERY = 100;

    private final DemoState state;
    private final DemoCompany company;
    private final DemoStage stage;
    private final StoryFiles files;
    private final Clock clock;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private volatile boolean leaving;
    private volatile int percent = 100;

    DemoLoader(DemoState state, DemoCompany company, DemoStage stage, StoryFiles files, Clock clock) {
        this.state = state;
        this.company = company;
        this.stage = stage;
        this.files = files;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (state.loaded() || (state.since().isEmpty() && !state.empty())) {
            finished.complete(null);
            return;
        }
        percent = 0;
        Thread thread = new Thread(this::load, "demo");
        thread.setDaemon(true);
        thread.start();
    }

    /** Done when everything is loaded, exceptionally when it could not be. */
    CompletableFuture<Void> finished() {
        return finished;
    }

    /** How much is loaded, 100 when nothing is left to load. */
    int percent() {
        return percent;
    }

    @PreDestroy
    void leave() throws InterruptedException {
        leaving = true;
        try {
            finished.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            LOG.info("The demo goes on at the next start");
        }
    }

    private void load() {
        try {
            LocalDate today = state.since().orElseGet(() -> LocalDate.now(clock));
            if (!state.isFounded()) {
                company.found(today);
                LOG.info("The demo company has its people; its stories follow");
            }
            play(Timeline.of(files.stories(), today));
            finished.complete(null);
        } catch (RuntimeException e) {
            LOG.error("The demo stopped; it goes on at the next start", e);
            finished.completeExceptionally(e);
        } finally {
            percent = 100;
        }
    }

    private void play(List<Timeline.Moment> moments) {
        long start = System.nanoTime();
        for (int step = state.steps(); step < moments.size() && !leaving; step++) {
            stage.play(step, moments.get(step));
            percent = 100 * step / moments.size();
            if (step % REPORT_EVERY == REPORT_EVERY - 1) {
                LOG.info("Demo: {} of {} steps", step + 1, moments.size());
            }
        }
        if (!leaving) {
            state.finish();
            LOG.info("Demo: loaded {} steps in {} s", moments.size(), (System.nanoTime() - start) / 1_000_000_000);
        }
    }
}
