package io.praevia.record.pdf;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on a thread of its own, with a deep stack and an end: layout engines have looped before. */
final class Limited {

    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private Limited() {}

    /**
     * The work's result; its unchecked exceptions come through as they are.
     *
     * @throws IllegalStateException when the time is over; the thread is interrupted and, being a daemon, stops nothing
     */
    static <T> T within(Duration limit, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "record-renderer", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new IllegalStateException("the record took longer than " + limit.toSeconds() + " s to render", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("rendering was interrupted", e);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return new IllegalStateException("the record cannot be rendered", cause);
    }
}
