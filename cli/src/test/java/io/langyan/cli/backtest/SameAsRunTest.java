package io.langyan.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.langyan.cli.CommandLineRun;
import io.langyan.cli.backtest.replay.BacktestPlans;
import io.langyan.cli.backtest.replay.HistoryReplay;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.project.Repository;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.LangyanRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backtest sees of live rules is, final by final, what the job makes of the same streams in another order. */
class SameAsRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RULES = Repository.root().resolve("rules");
    private static final long SEED = 41;
    /** What no outcome depends on (DESIGN 3.1). */
    private static final List<String> BESIDE_THE_OUTCOME =
            List.of("revision", "emittedAt", "lateEvidence", "bundleNumber", "change");

    @TempDir
    static Path sorted;

    @TempDir
    static Path shuffled;

    @TempDir
    static Path output;

    @BeforeAll
    static void runTheJob() throws IOException {
        ManyExamples.write(sorted);
        ManyExamples.writeShuffled(shuffled, SEED);
        CommandLineRun run = CommandLineRun.of(
                "run", "--input", sorted.toString(), "--output", output.toString(), "--rules", RULES.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void shouldFindWhatTheJobFinds() throws Exception {
        // Given
        List<RuleSource> pack = RuleDirectory.read(RULES);
        BacktestPlans plans = BacktestPlans.of(pack.subList(0, 1), pack, List.of());
        JobSettings settings =
                JobSettings.of(plans).parallelism(2).state(StateKind.HEAP).build();

        // When
        HistoryReplay replay = HistoryReplay.run(settings, shuffled, Optional.empty());

        // Then
        Map<String, ObjectNode> detections = finals("detections.jsonl", "detectionId");
        Map<String, ObjectNode> warnings = finals("warnings.jsonl", "warningId");
        assertThat(warnings).hasSizeGreaterThan(5);
        assertThat(outcome(replay.findings().detections(), "detectionId"))
                .as("seed %d", SEED)
                .isEqualTo(detections);
        assertThat(outcome(replay.findings().warnings(), "warningId"))
                .as("seed %d", SEED)
                .isEqualTo(warnings);
    }

    @Test
    void shouldPrintTheWarningsThatTheJobMakes() throws IOException {
        // Given the warnings of the job that a rule has a part in
        Map<String, ObjectNode> warnings = finals("warnings.jsonl", "warningId");
        warnings.values()
                .removeIf(warning ->
                        !warning.get("contributions").findValuesAsText("ruleId").contains("refund.transfer_on_call"));

        // When
        CommandLineRun run = CommandLineRun.of(
                "rules",
                "backtest",
                RULES.resolve("refund/transfer_on_call.yaml").toString(),
                "--rules",
                RULES.toString(),
                "--history",
                shuffled.toString(),
                "--json");

        // Then
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode printed = JSON.readTree(run.out()).get("finals");
        assertThat(printed).hasSameSizeAs(warnings.values());
        assertThat(printed).allSatisfy(each -> {
            ObjectNode warning = warnings.get(each.get("warningId").asText());
            for (String field :
                    List.of("level", "score", "fraudType", "openedAt", "triggeredAt", "action", "amountGoneMinor")) {
                assertThat(each.get(field).asText())
                        .as(field)
                        .isEqualTo(warning.get(field).asText());
            }
        });
    }

    private static Map<String, ObjectNode> finals(String file, String id) throws IOException {
        Map<String, ObjectNode> newest = new TreeMap<>();
        for (String line : Files.readAllLines(output.resolve(file))) {
            ObjectNode record = (ObjectNode) JSON.readTree(line);
            newest.put(record.get(id).asText(), record);
        }
        newest.values().removeIf(record -> !record.get("final").asBoolean());
        newest.values().forEach(SameAsRunTest::strip);
        return newest;
    }

    private static Map<String, ObjectNode> outcome(Collection<? extends LangyanRecord> records, String id)
            throws IOException {
        Map<String, ObjectNode> outcome = new TreeMap<>();
        for (LangyanRecord found : records) {
            ObjectNode record = (ObjectNode) JSON.readTree(JsonRecords.toJson(found));
            assertThat(record.get("final").asBoolean()).isTrue();
            outcome.put(record.get(id).asText(), record);
            strip(record);
        }
        return outcome;
    }

    private static void strip(ObjectNode record) {
        record.remove(BESIDE_THE_OUTCOME);
        // That an episode is over tells how far the watermark has come (docs/decisions/0004, 22).
        if (record.path("status").asText().equals("CLOSED") && !record.hasNonNull("mergedInto")) {
            record.put("status", "OPEN");
        }
    }
}
