package io.langyan.job.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a probe look several times a second beside the reader, and wakes the reader after each look. */
final class ProbeThread implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 5000;

    private final Probe probe;
    private final Broker broker;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile CompletableFuture<Void> news = new CompletableFuture<>();

    ProbeThread(String name, Probe probe, Broker broker) {
        this.probe = probe;
        this.broker = broker;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Complete once the probe has looked again since {@link #heard}. */
    CompletableFuture<Void> news() {
        return news;
    }

    /** To be called before what the probe says is looked at. */
    void heard() {
        if (news.isDone()) {
            news = new CompletableFuture<>();
        }
    }

    private void run() {
        try (broker) {
            while (!ended.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                probe.look();
                news.complete(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
