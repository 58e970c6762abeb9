package io.langyan.cli.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.langyan.project.Repository;
import io.langyan.records.decode.IsoTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All examples as one history, in the order of event time or shuffled as the feeds may shuffle records. */
final class ManyExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ManyExamples() {}

    /** Writes the history as it is. */
    static void write(Path directory) throws IOException {
        for (String file : List.of("calls", "payments", "identities", "watchlist")) {
            Files.write(directory.resolve(file + ".jsonl"), lines(file));
        }
    }

    /** Writes it with each record arriving later than it was made, by as much as its feed may take. */
    static void writeShuffled(Path directory, long seed) throws IOException {
        Random random = new Random(seed);
        for (String file : List.of("calls", "payments")) {
            int most = file.equals("calls") ? 300_000 : 10_000;
            List<String> late = new ArrayList<>();
            for (String line : lines(file)) {
                ObjectNode record = (ObjectNode) JSON.readTree(line);
                long time = IsoTimes.parse(record.get("eventTime").asText())
                        .orElseGet(() -> record.get("eventTime").asLong());
                late.add(record.put("arrivalTime", time + random.nextInt(most + 1))
                        .toString());
            }
            Collections.shuffle(late, random);
            Files.write(directory.resolve(file + ".jsonl"), late);
        }
        for (String file : List.of("identities", "watchlist")) {
            Files.write(directory.resolve(file + ".jsonl"), lines(file));
        }
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> examples = Files.list(Repository.root().resolve("examples"))) {
            for (Path example : examples.sorted().toList()) {
                Path source = example.resolve(file + ".jsonl");
                if (Files.exists(source)) {
                    lines.addAll(Files.readAllLines(source));
                }
            }
        }
        return lines;
    }
}
