package io.langyan.simulator.stream;

import io.langyan.records.Topic;
import io.langyan.schema.Call;
import io.langyan.schema.Payment;
import io.langyan.simulator.chance.Dice;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The streams as the files that {@code langyan run} reads, written as they arrive. Not thread-safe. */
public final class RecordFiles implements Timeline.Sink, Closeable {
    private static final long PURPOSE = 24;
    private static final int BUFFER = 1 << 18;

    private final OutputStream calls;
    private final OutputStream payments;
    private final LineBuffer line = new LineBuffer();
    private final RecordLines lines = new RecordLines(line);
    private final Dice dice;
    private final double noise;
    private long callLines;
    private long paymentLines;
    private long brokenLines;

    /**
     * Begins the files.
     *
     * @param directory where to write
     * @param noise how many of the records are followed by a line that is broken, 0 to 1
     * @throws IOException where they cannot be written
     */
    public RecordFiles(Path directory, long seed, double noise) throws IOException {
        this.calls = new BufferedOutputStream(Files.newOutputStream(directory.resolve(Topic.CALLS.fileName())), BUFFER);
        this.payments =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve(Topic.PAYMENTS.fileName())), BUFFER);
        this.dice = Dice.of(seed, PURPOSE, 0, 0);
        this.noise = noise;
    }

    @Override
    public void call(Call call, long arrival) throws IOException {
        lines.write(call, arrival);
        line.writeTo(calls);
        callLines++;
        if (noise > 0 && dice.chance(noise)) {
            lines.write(call, arrival);
            line.writeBrokenTo(calls);
            brokenLines++;
        }
    }

    @Override
    public void payment(Payment payment, long arrival) throws IOException {
        lines.write(payment, arrival);
        line.writeTo(payments);
        paymentLines++;
        if (noise > 0 && dice.chance(noise)) {
            lines.write(payment, arrival);
            line.writeBrokenTo(payments);
            brokenLines++;
        }
    }

    /** How many call records were written. */
    public long calls() {
        return callLines;
    }

    /** How many payment records were written. */
    public long payments() {
        return paymentLines;
    }

    /** How many broken lines were written beside them. */
    public long broken() {
        return brokenLines;
    }

    @Override
    public void close() throws IOException {
        try (calls) {
            payments.close();
        }
    }
}
