package io.langyan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.LabelDecoder;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import io.langyan.records.decode.Rejected;
import io.langyan.schema.Call;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Identity;
import io.langyan.schema.Payment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * A city as the job would read it: every line through the real decoder, with its arrival.
 *
 * @param settings what was asked for
 * @param summary what the simulator counted
 * @param calls the call records, in the order of the file
 * @param payments the payment records, in the order of the file
 * @param identities the identities
 * @param labels the labels
 */
record SimulatedCity(
        CitySettings settings,
        CitySummary summary,
        List<Arrived<Call>> calls,
        List<Arrived<Payment>> payments,
        List<Identity> identities,
        List<CaseLabel> labels) {

    /**
     * A record and when it arrived.
     *
     * @param content the record
     * @param arrival epoch milliseconds
     */
    record Arrived<T>(T content, long arrival) {}

    /** Simulates into a directory and reads all of it; a line that is refused fails. */
    static SimulatedCity of(CitySettings settings, Path directory) throws IOException {
        CitySummary summary = new CitySimulator(settings).writeTo(directory, part -> {});
        return new SimulatedCity(
                settings,
                summary,
                read(directory, Topic.CALLS, Call.class),
                read(directory, Topic.PAYMENTS, Payment.class),
                read(directory, Topic.IDENTITIES, Identity.class).stream()
                        .map(Arrived::content)
                        .toList(),
                labels(directory));
    }

    /** The labels of a kind. */
    List<CaseLabel> labels(CaseKind kind) {
        return labels.stream().filter(label -> label.getKind() == kind).toList();
    }

    /** When the period begins, in epoch milliseconds. */
    long begin() {
        return settings.start()
                .atStartOfDay(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant()
                .toEpochMilli();
    }

    private static <T extends SpecificRecord> List<Arrived<T>> read(Path directory, Topic topic, Class<T> type)
            throws IOException {
        RecordDecoder decoder = new RecordDecoder();
        List<Arrived<T>> records = new ArrayList<>();
        try (Stream<String> lines = Files.lines(directory.resolve(topic.fileName()))) {
            lines.forEach(line -> {
                Object decoded = decoder.decodeJson(
                        topic,
                        line.getBytes(StandardCharsets.UTF_8),
                        new Place(topic.fileName(), 0, records.size() + 1),
                        RecordDecoder.NO_ARRIVAL);
                if (decoded instanceof Rejected rejected) {
                    fail(rejected.letter().getReason().getSentence());
                }
                Accepted accepted = (Accepted) decoded;
                records.add(new Arrived<>(type.cast(accepted.record()), accepted.arrivalTime()));
            });
        }
        return records;
    }

    private static List<CaseLabel> labels(Path directory) throws IOException {
        LabelDecoder decoder = new LabelDecoder();
        List<CaseLabel> labels = new ArrayList<>();
        List<DeadLetter> refused = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(LabelDecoder.FILE))) {
            decoder.decode(
                            line.getBytes(StandardCharsets.UTF_8),
                            new Place(LabelDecoder.FILE, 0, labels.size() + 1),
                            refused::add)
                    .ifPresent(labels::add);
        }
        assertThat(refused).isEmpty();
        return labels;
    }

    /** The counts alone. */
    @Override
    public String toString() {
        return "SimulatedCity[" + calls.size() + " calls, " + payments.size() + " payments]";
    }
}
