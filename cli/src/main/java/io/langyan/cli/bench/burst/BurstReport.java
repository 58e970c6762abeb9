package io.langyan.cli.bench.burst;

import io.langyan.bench.run.Machine;
import io.langyan.cli.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what came of a burst: {@code burst.json} and {@code burst.md}. */
public final class BurstReport {
    private BurstReport() {}

    /**
     * Writes both files.
     *
     * @param directory where to; created where it does not exist
     * @return the table
     * @throws IOException where they cannot be written
     */
    public static String write(BurstResult result, Path directory) throws IOException {
        Map<String, String> machine = Machine.describe();
        Files.createDirectories(directory);
        String table = table(result, machine);
        Files.writeString(directory.resolve("burst.md"), table);
        Files.writeString(directory.resolve("burst.json"), Json.of(json(result, machine)) + "\n");
        return table;
    }

    private static String table(BurstResult result, Map<String, String> machine) {
        BurstSettings settings = result.settings();
        List<String> lines = new ArrayList<>();
        lines.add("# Many warnings at once");
        lines.add("");
        lines.add(text(
                "On top of %,.0f events/s of %,d people; one process with broker, job (RocksDB, checkpoints every 10 s,"
                        + " parallelism 2) and reader. Calls may be %,d s behind, which deadlines wait for.",
                result.perSecond(),
                settings.people(),
                settings.outOfOrderness().calls().toSeconds()));
        lines.add("");
        lines.add("| warnings | due | lost | p50 | p99 | max, ms from due to readable |");
        lines.add("|---|---|---|---|---|---|");
        for (PhaseResult phase : result.phases()) {
            lines.add(text(
                    "| %s | %,d | %,d | %,d | %,d | **%,d** |",
                    phase.label(),
                    phase.expected(),
                    phase.lost(),
                    phase.quantile(0.5),
                    phase.quantile(0.99),
                    phase.quantile(1)));
        }
        lines.add("");
        lines.add(text(
                "%,d records in all, %,d out of order. All within %,d ms and none lost: **%s**.",
                result.records(), result.outOfOrder(), BurstResult.PROMISED_MILLIS, result.isKept() ? "yes" : "no"));
        lines.add("");
        machine.forEach((name, value) -> lines.add("- " + name + ": " + value));
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, Object> json(BurstResult result, Map<String, String> machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("eventsPerSecond", Math.round(result.perSecond()));
        json.put("people", result.settings().people());
        json.put("callsBehindMillis", result.settings().outOfOrderness().calls().toMillis());
        json.put("records", result.records());
        json.put("outOfOrder", result.outOfOrder());
        json.put("lost", result.lost());
        json.put("promisedMillis", BurstResult.PROMISED_MILLIS);
        json.put("kept", result.isKept());
        List<Map<String, Object>> phases = new ArrayList<>();
        for (PhaseResult phase : result.phases()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("warnings", phase.label());
            one.put("due", phase.expected());
            one.put("lost", phase.lost());
            one.put("p50Millis", phase.quantile(0.5));
            one.put("p99Millis", phase.quantile(0.99));
            one.put("maxMillis", phase.quantile(1));
            phases.add(one);
        }
        json.put("phases", phases);
        json.put("machine", machine);
        return json;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
