package io.praevia.record.making;

import io.praevia.kernel.Refused;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Few PDFs are rendered at once on request, so that nobody can keep the machine busy with them. */
@Component
public class Seats {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** @throws Refused.Conflict while too many are rendered */
    public byte[] render(Supplier<byte[]> rendering) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused.Conflict("record.refused.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused.Conflict("record.refused.interrupted");
        }
        try {
            return rendering.get();
        } finally {
            free.release();
        }
    }
}
