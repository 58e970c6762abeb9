package io.langyan.cli.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a demo to end, and waits until it has. Thread-safe. */
public final class StopSignal {
    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Asks for the end. */
    public void request() {
        requested.countDown();
    }

    /** Says that everything is cleaned up. */
    public void finish() {
        finished.countDown();
    }

    /** Whether the end was asked for. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /**
     * Pauses, but not beyond the request to end.
     *
     * @return whether the end was asked for
     */
    public boolean pause(Duration length) {
        return await(requested, length);
    }

    /** Waits until everything is cleaned up, at most so long. */
    public boolean awaitFinish(Duration longest) {
        return await(finished, longest);
    }

    private static boolean await(CountDownLatch latch, Duration longest) {
        try {
            return latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
