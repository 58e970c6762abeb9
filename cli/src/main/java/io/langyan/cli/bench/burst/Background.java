package io.langyan.cli.bench.burst;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A city that goes about its day at a steady rate, on a thread of its own. */
final class Background implements AutoCloseable {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final BurstFeed feed;
    private final BurstSettings settings;
    private final AtomicLong written = new AtomicLong();
    private final long began = System.nanoTime();
    private final Thread thread = new Thread(this::run, "burst-background");
    private volatile boolean stopped;

    private Background(String bootstrapServers, BurstSettings settings) {
        this.feed = new BurstFeed(bootstrapServers, 5);
        this.settings = settings;
    }

    static Background start(String bootstrapServers, BurstSettings settings) {
        Background background = new Background(bootstrapServers, settings);
        background.thread.setDaemon(true);
        background.thread.start();
        return background;
    }

    private void run() {
        while (!stopped) {
            long due = Math.round((System.nanoTime() - began) / 1e9 * settings.background());
            while (written.get() < due && !stopped) {
                feed.everyday(written.getAndIncrement(), settings.people());
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    /** How many calls and payments a second it has come to so far. */
    double perSecond() {
        return written.get() / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        feed.close();
    }
}
