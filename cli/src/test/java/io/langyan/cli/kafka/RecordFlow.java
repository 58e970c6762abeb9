package io.langyan.cli.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Calls and payments of many people, written by a thread as fast as it can. */
final class RecordFlow implements AutoCloseable {
    private static final int PEOPLE = 5000;
    private static final int BATCH = 200;

    private final TopicWriter writer;
    private final long begin;
    private final AtomicLong written = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "record-flow");

    private RecordFlow(String bootstrapServers, long begin) {
        this.writer = new TopicWriter(bootstrapServers);
        this.begin = begin;
    }

    static RecordFlow start(String bootstrapServers, long begin) {
        RecordFlow flow = new RecordFlow(bootstrapServers, begin);
        flow.thread.start();
        return flow;
    }

    private void run() {
        while (!stopped.get()) {
            for (int i = 0; i < BATCH; i++) {
                long number = written.getAndIncrement();
                writer.flow(number, "person-" + number % PEOPLE, begin + number / 10);
            }
            writer.flush();
        }
    }

    long written() {
        return written.get();
    }

    @Override
    public void close() {
        stopped.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }
}
