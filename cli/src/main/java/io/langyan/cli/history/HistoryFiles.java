package io.langyan.cli.history;

import io.langyan.cli.command.UserError;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Decoded;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import io.langyan.records.decode.Rejected;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The files of a recorded history, in the layout that {@code langyan run --input} reads. */
final class HistoryFiles {
    private final Path directory;
    private final RecordDecoder decoder;
    private long rejected;

    /**
     * The files in a directory.
     *
     * @throws UserError where there is no directory, or neither calls nor payments in it
     */
    HistoryFiles(Path directory, List<String> lists) {
        this.directory = directory;
        this.decoder = new RecordDecoder(lists);
        if (!Files.isDirectory(directory)) {
            throw UserError.usage(
                    "expected a directory at " + directory + ", but there is none. Name one with --history.");
        }
        if (!Files.exists(file(Topic.CALLS)) && !Files.exists(file(Topic.PAYMENTS))) {
            throw UserError.usage("expected calls.jsonl or payments.jsonl in " + directory
                    + ", but found neither. Name another directory with --history.");
        }
    }

    /** How many lines were no records, so that they were left out. */
    long rejected() {
        return rejected;
    }

    /** Reads the records of a topic, if there is a file of it; lines that are no records are counted. */
    void read(Topic topic, Consumer<Accepted> records) {
        Path file = file(topic);
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long number = 0;
            for (byte[] line = line(in); line != null; line = line(in)) {
                Place place = new Place(topic.fileName(), 0, ++number);
                Decoded decoded = decoder.decodeJson(topic, line, place, RecordDecoder.NO_ARRIVAL);
                if (decoded instanceof Accepted accepted) {
                    records.accept(accepted);
                } else if (decoded instanceof Rejected) {
                    rejected++;
                }
            }
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read " + file + ", but could not: " + e.getMessage() + ". Check who may read it.", e);
        }
    }

    private Path file(Topic topic) {
        return directory.resolve(topic.fileName());
    }

    /** The next line without its end, cut where it is too long to be a record; null at the end. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (line.size() <= RecordDecoder.MAX_LINE_BYTES) {
                line.write(read);
            }
            read = in.read();
        }
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}
