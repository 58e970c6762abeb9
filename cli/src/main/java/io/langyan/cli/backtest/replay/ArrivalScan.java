package io.langyan.cli.backtest.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.langyan.job.replay.LineReader;
import io.langyan.records.Topic;
import io.langyan.records.decode.IsoTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Goes through the streams of a history once more for what no detection tells: when its evidence arrived. It reads a few
 * fields of each line and judges nothing; a line that is no record has been counted by the job.
 */
public final class ArrivalScan {
    private static final JsonFactory JSON = JsonFactory.builder()
            // Field names come from outside: they must not fill the JVM's table of interned strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final long UNTOLD = Long.MIN_VALUE;
    /** 2000 and 2100 in Asia/Shanghai, epoch milliseconds: no record is of a time outside. */
    private static final long EARLIEST = 946_656_000_000L;

    private static final long LATEST = 4_102_416_000_000L;

    private ArrivalScan() {}

    /**
     * Reads the streams of a history.
     *
     * @param history the directory
     * @param wanted the evidence to look for
     * @throws IOException where a file cannot be read
     */
    public static Arrivals of(Path history, Collection<EvidenceKey> wanted) throws IOException {
        Arrivals arrivals = new Arrivals(wanted);
        for (Topic topic : List.of(Topic.CALLS, Topic.PAYMENTS)) {
            Path file = history.resolve(topic.fileName());
            if (Files.exists(file)) {
                read(topic, file, arrivals);
            }
        }
        return arrivals;
    }

    private static void read(Topic topic, Path file, Arrivals arrivals) throws IOException {
        try (LineReader lines = new LineReader(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Told told = parse(line);
                if (told.eventTime < EARLIEST || told.eventTime > LATEST) {
                    continue;
                }
                arrivals.span(told.eventTime);
                told.enter(topic, told.id, arrivals);
                if (told.recordId != null) {
                    told.enter(topic, told.recordId, arrivals);
                }
            }
        }
    }

    private static Told parse(byte[] line) {
        Told told = new Told();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    told.take(field, parser);
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // A dead letter: the job has told of it.
            return new Told();
        }
        return told;
    }

    /** What one line says of itself. */
    private static final class Told {
        private String id = "";
        private String recordId;
        private long eventTime = UNTOLD;
        private long arrivalTime = UNTOLD;
        private boolean answered;

        private void take(String field, JsonParser parser) throws IOException {
            switch (field) {
                case "callReference", "endToEndId" -> id = parser.getText();
                case "recordId" -> recordId = parser.getText();
                case "eventTime" -> eventTime = time(parser);
                case "arrivalTime" -> arrivalTime = time(parser);
                case "answerTime" -> answered = parser.currentToken() != JsonToken.VALUE_NULL;
                default -> {
                    // Nothing that tells when it arrived.
                }
            }
        }

        private void enter(Topic topic, String name, Arrivals arrivals) {
            EvidenceKey key = new EvidenceKey(topic, name);
            if (arrivals.wants(key)) {
                arrivals.add(key, eventTime, arrivalTime == UNTOLD ? eventTime : arrivalTime, answered);
            }
        }

        private static long time(JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT -> parser.getLongValue();
                case VALUE_STRING -> IsoTimes.parse(parser.getText()).orElse(UNTOLD);
                default -> UNTOLD;
            };
        }
    }
}
