package io.langyan.cli.demo;

import io.langyan.cli.command.UserError;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk that reads warnings on a thread of its own until it is closed. */
final class DeskThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskThread.class);
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
        thread.setUncaughtExceptionHandler((failed, failure) -> LOG.error("reading the warnings failed", failure));
        thread.start();
        return new DeskThread(reader, thread);
    }

    /**
     * Makes sure that warnings are read.
     *
     * @throws UserError where reading has ended by itself
     */
    void checkReading() {
        if (!thread.isAlive()) {
            throw UserError.failed("the reader of the warnings has ended by itself. The log says why: "
                    + System.getProperty("langyan.log", "see the configuration of log4j") + ".");
        }
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
