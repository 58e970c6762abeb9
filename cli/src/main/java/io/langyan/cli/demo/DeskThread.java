package io.langyan.cli.demo;

import java.time.Duration;

/** A desk that reads warnings on a thread of its own until it is closed. */
final class DeskThread implements AutoCloseable {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final WarningReader reader;
    private final Thread thread;

    private DeskThread(WarningReader reader, Thread thread) {
        this.reader = reader;
        this.thread = thread;
    }

    /** Starts reading the warnings of that broker. */
    static DeskThread start(String bootstrapServers, Desk desk) {
        WarningReader reader = new WarningReader(bootstrapServers, desk);
        Thread thread = new Thread(reader, "langyan-desk");
        thread.setDaemon(true);
        thread.start();
        return new DeskThread(reader, thread);
    }

    @Override
    public void close() {
        reader.close();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
