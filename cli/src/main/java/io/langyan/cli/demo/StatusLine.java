package io.langyan.cli.demo;

import io.langyan.records.Topic;
import java.util.List;
import java.util.Locale;

/** One line that says how the job is doing: records per second, how far it is behind, warnings so far. */
final class StatusLine {
    private static final List<String> STREAMS = List.of(Topic.CALLS.topicName(), Topic.PAYMENTS.topicName());

    private final JobCounts counts;
    private final WarningBoard board;
    private final long past;
    private long lastRead;
    private long lastTime = System.nanoTime();

    /**
     * A status that begins now.
     *
     * @param counts the job's counts
     * @param board where the warnings stand
     * @param past how many records were written before
     */
    StatusLine(JobCounts counts, WarningBoard board, long past) {
        this.counts = counts;
        this.board = board;
        this.past = past;
        this.lastRead = read(counts);
    }

    /** How many calls and payments the job has read. */
    static long read(JobCounts counts) {
        return STREAMS.stream().mapToLong(stream -> counts.of(stream, "read")).sum();
    }

    /**
     * The line as of now.
     *
     * @param live how many records were written since the status began
     */
    String text(long live) {
        long read = read(counts);
        long now = System.nanoTime();
        double seconds = Math.max(1e-3, (now - lastTime) / 1e9);
        String text = String.format(
                Locale.ROOT,
                "%.0f events/s · lag %d · %,d live events · warnings %d (%s)",
                Math.max(0, read - lastRead) / seconds,
                Math.max(0, past + live - read),
                live,
                board.count(),
                DemoSummary.levels(board.byLevel()));
        lastRead = read;
        lastTime = now;
        return text;
    }
}
