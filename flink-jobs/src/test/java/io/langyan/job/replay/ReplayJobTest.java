package io.langyan.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.count.Count;
import io.langyan.job.testing.Rules;
import io.langyan.records.Topic;
import io.langyan.schema.WarningLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayJobTest {
    /** A fake refund: the victim's number and accounts are told by identities alone. */
    private static final String IDENTITIES = """
            {"kind":"MSISDN","value":"13800000001","personId":"p1","homeDivision":"340102","validFrom":1577808000000}
            {"kind":"ACCOUNT","value":"A1","personId":"p1","validFrom":1577808000000}
            {"kind":"ACCOUNT","value":"A2","personId":"p1","validFrom":1577808000000}
            """;

    private static final String CALLS = """
            {"recordId":"r1","callReference":"c1","recordType":"MT_CALL","phase":"START","eventTime":1770000000000,"servedMsisdn":"+8613800000001","callingNumber":"0085221896555","calledNumber":"13800000001"}
            {"recordId":"r2","callReference":"c1","recordType":"MT_CALL","phase":"ANSWER","eventTime":1770000010000,"answerTime":1770000010000,"servedMsisdn":"+8613800000001","callingNumber":"0085221896555","calledNumber":"13800000001"}
            {"recordId":"r2","callReference":"c1","recordType":"MT_CALL","phase":"ANSWER","eventTime":1770000010000,"answerTime":1770000010000,"servedMsisdn":"+8613800000001","callingNumber":"0085221896555","calledNumber":"13800000001"}
            this is not a call
            {"recordId":"r3","callReference":"c1","recordType":"MT_CALL","phase":"END","eventTime":1770003000000,"answerTime":1770000010000,"releaseTime":1770003000000,"servedMsisdn":"+8613800000001","callingNumber":"0085221896555","calledNumber":"13800000001"}
            """;

    private static final String PAYMENTS = """
            {"endToEndId":"e0","kind":"TRANSFER","status":"ACCEPTED","eventTime":1770000600000,"amountMinor":5000000,"currency":"CNY","debtor":{"accountId":"A1","accountType":"PERSONAL"},"creditor":{"accountId":"A2","accountType":"PERSONAL"},"channel":"MOBILE"}
            {"endToEndId":"e1","kind":"TRANSFER","status":"ACCEPTED","eventTime":1770001200000,"amountMinor":3000000,"currency":"CNY","debtor":{"accountId":"A1","accountType":"PERSONAL"},"creditor":{"accountId":"X9","accountType":"PERSONAL"},"channel":"MOBILE"}
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldWarnOfATransferDuringARiskyCall() throws Exception {
        // Given
        Path input = input(IDENTITIES, CALLS, PAYMENTS);

        // When
        RunSummary summary = run(input, 2, StateKind.ROCKSDB, "output");

        // Then
        assertThat(summary.warnings()).containsEntry(WarningLevel.EMERGENCY, 1L);
        assertThat(summary.detections()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("output").resolve("warnings.jsonl")))
                .contains("\"subjectId\":\"p1\"", "\"msisdn\":\"+8613800000001\"", "\"final\":true")
                .doesNotContain("\"endToEndId\":\"e0\"");
    }

    @Test
    void shouldAccountForEveryRecord() throws Exception {
        // Given
        Path input = input(IDENTITIES, CALLS, PAYMENTS);

        // When
        RunSummary summary = run(input, 1, StateKind.HEAP, "output");

        // Then
        assertThat(summary.sources().get(Topic.CALLS))
                .containsAllEntriesOf(
                        Map.of(Count.READ, 5L, Count.EVALUATED, 3L, Count.DUPLICATE, 1L, Count.DEAD_LETTERED, 1L));
        assertThat(summary.count(Topic.PAYMENTS, Count.EVALUATED)).isEqualTo(2);
        assertThat(summary.count(Topic.IDENTITIES, Count.EVALUATED)).isEqualTo(3);
        for (Topic source : summary.sources().keySet()) {
            assertThat(summary.count(source, Count.READ))
                    .isEqualTo(summary.count(source, Count.EVALUATED)
                            + summary.count(source, Count.EXPIRED)
                            + summary.count(source, Count.DUPLICATE)
                            + summary.count(source, Count.DEAD_LETTERED));
        }
        assertThat(Files.readAllLines(directory.resolve("output").resolve("dead-letters.jsonl")))
                .singleElement()
                .asString()
                .contains("\"source\":\"calls.jsonl\"", "\"offset\":4");
    }

    @ParameterizedTest
    @CsvSource({"1, HEAP", "2, ROCKSDB", "4, ROCKSDB"})
    void shouldComeToTheSameFinalSetAtAnyParallelism(int parallelism, StateKind state) throws Exception {
        // Given
        Path input = input(identitiesOf(40), callsOf(40), paymentsOf(40));
        run(input, 1, StateKind.HEAP, "expected");

        // When
        run(input, parallelism, state, "output");

        // Then
        assertThat(finals("output", "detections.jsonl"))
                .hasSizeGreaterThan(20)
                .isEqualTo(finals("expected", "detections.jsonl"));
        assertThat(finals("output", "warnings.jsonl")).isEqualTo(finals("expected", "warnings.jsonl"));
    }

    @Test
    void shouldComeToTheSameFinalSetInAnyOrderOfArrival() throws Exception {
        // Given
        Path sorted = input(identitiesOf(40), callsOf(40), paymentsOf(40));
        run(sorted, 1, StateKind.HEAP, "expected");
        Path disordered = Files.createDirectory(directory.resolve("disordered"));
        Files.writeString(disordered.resolve("identities.jsonl"), identitiesOf(40));
        Random random = new Random(20261124);
        Files.write(disordered.resolve("calls.jsonl"), disorder(callsOf(40), 290_000, random));
        Files.write(disordered.resolve("payments.jsonl"), disorder(paymentsOf(40), 9_900, random));

        // When
        RunSummary summary = run(disordered, 2, StateKind.ROCKSDB, "output");

        // Then
        assertThat(summary.count(Topic.CALLS, Count.LATE)).isZero();
        assertThat(summary.count(Topic.PAYMENTS, Count.DUPLICATE)).isPositive();
        assertThat(finals("output", "detections.jsonl")).isEqualTo(finals("expected", "detections.jsonl"));
        assertThat(finals("output", "warnings.jsonl")).isEqualTo(finals("expected", "warnings.jsonl"));
    }

    /** Every record twice, each at some time within the out-of-orderness. */
    private static List<String> disorder(String lines, int mostMillis, Random random) {
        Pattern eventTime = Pattern.compile("\"eventTime\":(\\d+)");
        List<String> disordered = new ArrayList<>();
        for (String line : lines.split("\n")) {
            Matcher matcher = eventTime.matcher(line);
            if (matcher.find()) {
                for (int copy = 0; copy < 2; copy++) {
                    long arrival = Long.parseLong(matcher.group(1)) + random.nextInt(mostMillis);
                    disordered.add("{\"arrivalTime\":" + arrival + "," + line.substring(1));
                }
            }
        }
        return disordered;
    }

    private RunSummary run(Path input, int parallelism, StateKind state, String output) throws Exception {
        JobSettings settings = JobSettings.of(Rules.shipped())
                .parallelism(parallelism)
                .state(state)
                .checkpointDirectory(directory.resolve("checkpoints").toUri().toString())
                .build();
        return ReplayJob.execute(settings, input, directory.resolve(output));
    }

    private Path input(String identities, String calls, String payments) throws Exception {
        Path input = Files.createDirectory(directory.resolve("input"));
        Files.writeString(input.resolve("identities.jsonl"), identities);
        Files.writeString(input.resolve("calls.jsonl"), calls);
        Files.writeString(input.resolve("payments.jsonl"), payments);
        return input;
    }

    private static String identitiesOf(int people) {
        return forEach(
                people,
                person -> IDENTITIES
                        .replace("13800000001", number(person))
                        .replace("\"A1\"", "\"A1-" + person + "\"")
                        .replace("\"A2\"", "\"A2-" + person + "\"")
                        .replace("\"p1\"", "\"p" + person + "\""));
    }

    private static String callsOf(int people) {
        return forEach(
                people,
                person -> CALLS.replace("13800000001", number(person))
                        .replace("\"c1\"", "\"c" + person + "\"")
                        .replace("\"recordId\":\"r", "\"recordId\":\"" + person + "-r"));
    }

    private static String paymentsOf(int people) {
        return forEach(
                people,
                person -> PAYMENTS.replace("\"A1\"", "\"A1-" + person + "\"")
                        .replace("\"A2\"", "\"A2-" + person + "\"")
                        .replace("\"endToEndId\":\"e", "\"endToEndId\":\"" + person + "-e"));
    }

    private static String forEach(int people, IntFunction<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int person = 1; person <= people; person++) {
            text.append(lines.apply(person));
        }
        return text.toString();
    }

    private static String number(int person) {
        return "138%08d".formatted(person);
    }

    /** The newest final record of each id, without what may differ (DESIGN 3.1). */
    private Set<String> finals(String output, String file) throws Exception {
        Pattern id = Pattern.compile("\"(?:detectionId|warningId)\":\"([^\"]*)\"");
        Map<String, String> newest = new TreeMap<>();
        for (String line : Files.readAllLines(directory.resolve(output).resolve(file))) {
            Matcher matcher = id.matcher(line);
            if (matcher.find() && line.contains("\"final\":true")) {
                newest.put(
                        matcher.group(1),
                        line.replaceAll("\"(revision|emittedAt|bundleNumber)\":\\d+", "")
                                .replaceAll("\"lateEvidence\":\\w+|\"change\":\"\\w+\"", ""));
            }
        }
        return new TreeSet<>(newest.values());
    }
}
