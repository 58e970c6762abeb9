package io.langyan.cli.warnings;

import io.langyan.cli.command.UserError;
import io.langyan.job.replay.LineReader;
import io.langyan.records.Topic;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.WarningDecoder;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The warnings that a replay wrote. */
final class WarningFile implements WarningSource {
    private final Path file;
    private final long since;
    private final Consumer<String> complaints;
    private final WarningDecoder decoder = new WarningDecoder();
    private int unreadable;

    /**
     * The warnings in the output of a run.
     *
     * @param directory what the run wrote
     * @param since warnings triggered earlier are left out
     * @param complaints told of the first line that cannot be read
     * @throws UserError where there are none
     */
    WarningFile(Path directory, Optional<Instant> since, Consumer<String> complaints) {
        this.file = directory.resolve(Topic.WARNINGS.fileName());
        this.since = since.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        this.complaints = complaints;
        if (!Files.isRegularFile(file)) {
            throw UserError.usage("expected " + file + ", but there is none. Name the output of a run with --input.");
        }
    }

    @Override
    public void readPresent(Consumer<Warning> reader) {
        long number = 0;
        try (LineReader lines = new LineReader(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                number++;
                decoder.decode(line, new Place(file.getFileName().toString(), 0, number), this::refuse)
                        .filter(warning -> warning.getTriggeredAt() >= since)
                        .ifPresent(reader);
            }
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read " + file + ", but could not. Check what it is and who may read it.", e);
        }
    }

    @Override
    public void readNext(Consumer<Warning> reader) {
        throw new IllegalStateException("expected a topic to follow, but a file is all that there is");
    }

    private void refuse(DeadLetter letter) {
        unreadable++;
        if (unreadable == 1) {
            complaints.accept("line " + letter.getOffset() + " of " + file + " is left out: "
                    + letter.getReason().getSentence() + ".");
        }
    }

    @Override
    public int unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        // Nothing is open between readings.
    }
}
