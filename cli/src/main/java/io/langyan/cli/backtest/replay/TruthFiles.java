package io.langyan.cli.backtest.replay;

import io.langyan.job.replay.LineReader;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.LabelDecoder;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import io.langyan.records.decode.Rejected;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads what a history says of the truth: labels, and what the desk reported. A line that is neither is a dead letter. */
public final class TruthFiles {
    private TruthFiles() {}

    /**
     * The labels of a history; empty where it has no such file.
     *
     * @param refused takes the lines that are none
     * @throws IOException where the file cannot be read
     */
    public static Optional<List<CaseLabel>> labels(Path history, Findings refused) throws IOException {
        LabelDecoder decoder = new LabelDecoder();
        List<CaseLabel> labels = new ArrayList<>();
        boolean there = each(
                history.resolve(LabelDecoder.FILE),
                (place, line) -> decoder.decode(line, place, refused::add).ifPresent(labels::add));
        return there ? Optional.of(labels) : Optional.empty();
    }

    /**
     * What the desk reported; empty where the history has no such file.
     *
     * @param refused takes the lines that are no feedback
     * @throws IOException where the file cannot be read
     */
    public static Optional<List<Feedback>> feedback(Path history, Findings refused) throws IOException {
        RecordDecoder decoder = new RecordDecoder();
        List<Feedback> reports = new ArrayList<>();
        boolean there = each(history.resolve(Topic.FEEDBACK.fileName()), (place, line) -> {
            Object decoded = decoder.decodeJson(Topic.FEEDBACK, line, place, RecordDecoder.NO_ARRIVAL);
            if (decoded instanceof Accepted accepted) {
                reports.add((Feedback) accepted.record());
            } else if (decoded instanceof Rejected rejected) {
                refused.add(rejected.letter());
            }
        });
        return there ? Optional.of(reports) : Optional.empty();
    }

    private static boolean each(Path file, BiConsumer<Place, byte[]> reader) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        long number = 0;
        try (LineReader lines = new LineReader(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                number++;
                reader.accept(new Place(file.getFileName().toString(), 0, number), line);
            }
        }
        return true;
    }
}
