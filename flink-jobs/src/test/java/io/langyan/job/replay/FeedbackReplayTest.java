package io.langyan.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.timeline.Hash;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.count.Count;
import io.langyan.job.testing.Rules;
import io.langyan.records.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feedback through files: every third victim's line is busy, every fifth victim's payment is genuine business. */
class FeedbackReplayTest {
    private static final int PEOPLE = 30;
    private static final long NOON = 1_770_000_000_000L;
    private static final long MINUTE = 60_000;
    private static final long PAID = NOON + 20 * MINUTE;
    private static final long REPORTED = PAID + 10 * MINUTE;

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void write() throws Exception {
        input = Files.createDirectory(directory.resolve("input"));
        Files.write(input.resolve("calls.jsonl"), calls());
        Files.write(input.resolve("payments.jsonl"), payments());
        Files.write(input.resolve("feedback.jsonl"), feedback());
    }

    @ParameterizedTest
    @CsvSource({"1, HEAP", "2, ROCKSDB", "4, HEAP"})
    void shouldDecideByFeedbackWhatBecomesOfAWarning(int parallelism, StateKind state) throws Exception {
        // When
        RunSummary summary = run(input, parallelism, state, "output");

        // Then
        Map<String, String> finals = finals("output");
        assertThat(finals).hasSize(PEOPLE);
        for (int person = 1; person <= PEOPLE; person++) {
            String warning = finals.get(warningId(person));
            assertThat(warning).contains(person % 5 == 0 ? "\"status\":\"CLOSED\"" : "\"status\":\"OPEN\"");
        }
        assertThat(summary.sources().get(Topic.FEEDBACK))
                .containsAllEntriesOf(
                        Map.of(Count.READ, 20L, Count.EVALUATED, 17L, Count.DUPLICATE, 1L, Count.DEAD_LETTERED, 2L));
        assertThat(Files.readString(directory.resolve("output/dead-letters.jsonl")))
                .contains("feedback.jsonl", "UNKNOWN_ENUM", "TIME_OUT_OF_RANGE");
    }

    @Test
    void shouldCloseTheWarningOfGenuineBusinessAndSilenceNobodyElse() throws Exception {
        // Given two who pay once more, on another call; whether the first is silenced by then is a race in a replay
        // (RULES
        // S15), which FeedbackTopicTest decides
        List<String> calls = calls();
        List<String> payments = payments();
        for (int person : new int[] {5, 6}) {
            calls.add(call("again", person, REPORTED + 30 * MINUTE));
            payments.add(payment("again" + person, person, "Y", REPORTED + 45 * MINUTE));
        }
        Files.write(input.resolve("calls.jsonl"), calls);
        Files.write(input.resolve("payments.jsonl"), payments);

        // When
        run(input, 2, StateKind.HEAP, "output");

        // Then
        List<String> detections = Files.readAllLines(directory.resolve("output/detections.jsonl"));
        assertThat(detections)
                .filteredOn(line -> line.contains("\"triggerId\":\"again6\""))
                .isNotEmpty()
                .noneMatch(line -> line.contains("suppressedBy"));
        assertThat(finals("output").get(warningId(5))).contains("\"status\":\"CLOSED\"");
    }

    @Test
    void shouldTellTheDeskWhereTheWarningStandsAfterABusyLine() throws Exception {
        // When
        run(input, 2, StateKind.HEAP, "output");

        // Then
        assertThat(Files.readAllLines(directory.resolve("output/warnings.jsonl")))
                .filteredOn(line -> line.contains(warningId(3)))
                .anyMatch(line -> line.contains("\"reason\":\"BUSY\""));
    }

    @Test
    void shouldComeToTheSameFinalSetInAnyOrderOfArrival() throws Exception {
        // Given
        run(input, 1, StateKind.HEAP, "expected");
        Path disordered = Files.createDirectory(directory.resolve("disordered"));
        Random random = new Random(20261125);
        Files.write(disordered.resolve("calls.jsonl"), disorder(calls(), 290_000, random));
        Files.write(disordered.resolve("payments.jsonl"), disorder(payments(), 9_900, random));
        Files.write(disordered.resolve("feedback.jsonl"), disorder(feedback(), 3_600_000, random));

        // When
        run(disordered, 2, StateKind.ROCKSDB, "output");

        // Then
        assertThat(finals("output")).isEqualTo(finals("expected"));
    }

    private RunSummary run(Path from, int parallelism, StateKind state, String output) throws Exception {
        JobSettings settings = JobSettings.of(Rules.callsAndBosses())
                .parallelism(parallelism)
                .state(state)
                .build();
        return ReplayJob.execute(settings, from, directory.resolve(output));
    }

    private static List<String> calls() {
        List<String> calls = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            calls.add(call("c", person, NOON + person));
        }
        return calls;
    }

    private static String call(String id, int person, long time) {
        return """
                {"recordId":"r-%3$s%1$d","callReference":"%3$s%1$d","recordType":"MT_CALL","phase":"ANSWER","eventTime":%2$d,\
                "answerTime":%2$d,"servedMsisdn":"+86138%1$08d","servedPersonId":"p%1$d",\
                "callingNumber":"0085221896555","calledNumber":"138%1$08d"}""".formatted(person, time, id);
    }

    private static List<String> payments() {
        List<String> payments = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            payments.add(payment("e" + person, person, "X", PAID + person));
        }
        // So that the watermark passes everything before the files end.
        payments.add(payment("last", 1, "X", PAID + 100 * MINUTE));
        return payments;
    }

    private static String payment(String id, int person, String payee, long time) {
        return """
                {"endToEndId":"%1$s","kind":"TRANSFER","status":"ACCEPTED","eventTime":%3$d,"amountMinor":3000000,\
                "currency":"CNY","debtor":{"accountId":"A%2$d","accountType":"PERSONAL","personId":"p%2$d"},\
                "creditor":{"accountId":"%4$s%2$d","accountType":"PERSONAL"},"channel":"MOBILE"}""".formatted(id, person, time, payee);
    }

    private static List<String> feedback() {
        List<String> reports = new ArrayList<>();
        for (int person = 3; person <= PEOPLE; person += 3) {
            reports.add(report("busy" + person, person, REPORTED, "BUSY"));
        }
        for (int person = 5; person <= PEOPLE; person += 5) {
            reports.add(report("genuine" + person, person, REPORTED + MINUTE, "GENUINE_BUSINESS"));
        }
        reports.add(report("busy3", 3, REPORTED, "BUSY"));
        reports.add(report("stranger", PEOPLE + 1, REPORTED, "BUSY"));
        reports.add(report("typo", 4, REPORTED, "BUZY"));
        reports.add(report("ancient", 4, 1000, "BUSY"));
        return reports;
    }

    private static String report(String id, int person, long time, String type) {
        return """
                {"feedbackId":"%s","subjectId":"p%d","warningId":"%s","time":%d,"actor":"desk-1","type":"%s"}""".formatted(id, person, warningId(person), time, type);
    }

    private static String warningId(int person) {
        return Hash.hex("p" + person, "1");
    }

    /** Each record arrives at some time after it happened. */
    private static List<String> disorder(List<String> lines, int mostMillis, Random random) {
        Pattern time = Pattern.compile("\"(?:eventTime|time)\":(\\d+)");
        List<String> disordered = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = time.matcher(line);
            if (matcher.find()) {
                long arrival = Long.parseLong(matcher.group(1)) + random.nextInt(mostMillis);
                disordered.add("{\"arrivalTime\":" + arrival + "," + line.substring(1));
            }
        }
        return disordered;
    }

    /** The newest final record of each warning, without what may differ (DESIGN 3.1). */
    private Map<String, String> finals(String output) throws Exception {
        Pattern id = Pattern.compile("\"warningId\":\"([^\"]*)\"");
        Map<String, String> newest = new HashMap<>();
        for (String line : Files.readAllLines(directory.resolve(output).resolve("warnings.jsonl"))) {
            Matcher matcher = id.matcher(line);
            if (matcher.find() && line.contains("\"final\":true")) {
                newest.put(
                        matcher.group(1),
                        line.replaceAll("\"(revision|emittedAt|bundleNumber)\":\\d+", "")
                                .replaceAll("\"change\":\"\\w+\"|\"desk\":\\{[^}]*}", ""));
            }
        }
        return new TreeMap<>(newest);
    }
}
