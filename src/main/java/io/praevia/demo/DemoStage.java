package io.praevia.demo;

import io.praevia.demo.act.Acts;
import io.praevia.demo.act.Cast;
import io.praevia.demo.act.Scene;
import io.praevia.demo.story.Timeline;
import io.praevia.kernel.ThreadClock;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays one step at its moment in one transaction with the note that it was played. */
@Component
class DemoStage {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStage.class);
    private static final int TRIES = 5;

    private final DemoState state;
    private final Cast cast;
    private final ThreadClock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Acts.Act> acts = new TreeMap<>();

    DemoStage(
            DemoState state, Cast cast, ThreadClock clock, TransactionTemplate transaction, ObjectProvider<Acts> acts) {
        this.state = state;
        this.cast = cast;
        this.clock = clock;
        this.transaction = transaction;
        acts.forEach(group -> this.acts.putAll(group.acts()));
    }

    /** A step that fails ends its story, so that the others go on. */
    void play(int number, Timeline.Moment moment) {
        for (int tries = 1; ; tries++) {
            try {
                clock.at(
                        moment.at(),
                        () -> transaction.executeWithoutResult(status -> {
                            if (state.take(number)
                                    && !state.stopped(moment.story().key())) {
                                play(moment);
                            }
                        }));
                return;
            } catch (ConcurrencyFailureException e) {
                if (tries == TRIES) {
                    stop(number, moment, e);
                    return;
                }
            } catch (RuntimeException e) {
                stop(number, moment, e);
                return;
            }
        }
    }

    private void play(Timeline.Moment moment) {
        Acts.Act act = acts.get(moment.step().act());
        if (act == null) {
            throw new IllegalStateException("There is no act " + moment.step().act() + "; acts are " + acts.keySet());
        }
        act.play(new Scene(
                moment.story(),
                moment.step(),
                cast,
                clock,
                state.since().orElseThrow(),
                state::subject,
                state::subject));
    }

    private void stop(int number, Timeline.Moment moment, RuntimeException why) {
        String step = moment.step().act() + " on working day " + moment.step().day();
        LOG.error("The demo story {} stops at: {}", moment.story().key(), step, why);
        transaction.executeWithoutResult(status -> {
            if (state.take(number)) {
                state.stop(moment.story().key(), step + ": " + why.getMessage());
            }
        });
    }
}
