package io.langyan.cli.demo;

import io.langyan.cli.city.Emission;
import io.langyan.cli.command.UserError;
import io.langyan.records.Topic;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What runs while a demo runs.
 *
 * @param job the job
 * @param counts what it has counted
 * @param desk what reads the warnings
 * @param feed what writes the records
 * @param stop ends every wait
 */
record DemoParts(DemoJob job, JobCounts counts, DeskThread desk, Feed feed, StopSignal stop) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TICK = Duration.ofMillis(20);

    /** Writes identities and waits until the job knows them: a call that came earlier would be nobody's. */
    void loadIdentities(List<Emission> identities) {
        feed.writeAll(identities);
        await(
                "the identities to be loaded",
                () -> counts.of(Topic.IDENTITIES.topicName(), "evaluated") >= identities.size());
    }

    /** Writes records of the past and waits until the job is done with them. */
    void catchUpWith(List<Emission> past) {
        feed.writeAll(past);
        awaitRead(past.size());
        await("the past to reach every operator", job::checkpoint);
    }

    /** Waits until the job has read so many calls and payments. */
    void awaitRead(long records) {
        await("all records to be read", () -> StatusLine.read(counts) >= records);
    }

    /**
     * Makes sure that the job and the desk are at work.
     *
     * @throws UserError where one of them has ended by itself
     */
    void check() {
        job.checkRunning();
        desk.checkReading();
    }

    private void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean() && !stop.pause(TICK)) {
            check();
            if (System.nanoTime() > deadline) {
                throw UserError.failed("expected " + what + " within " + PATIENCE.toSeconds()
                        + " s, but they were not. Try fewer --people.");
            }
        }
    }
}
