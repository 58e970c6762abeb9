package io.langyan.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.count.Count;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.testing.Rules;
import io.langyan.records.Topic;
import io.langyan.schema.WarningLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    @Test
    void shouldCountTheCallsThatAnIdentityCameTooLateFor() throws Exception {
        // Given the identity of the number, which comes once four records of its call have been evaluated
        String account = IDENTITIES
                .lines()
                .filter(line -> line.contains("A1"))
                .findFirst()
                .orElseThrow();
        String number = IDENTITIES
                .lines()
                .filter(line -> line.contains("MSISDN"))
                .findFirst()
                .orElseThrow();
        String late = number.replaceFirst("\\{", "{\"arrivalTime\":1770009000000,");
        Path input = input(account + "\n" + late + "\n", CALLS, PAYMENTS);

        // When
        RunSummary summary = run(input, 2, StateKind.HEAP, "output");

        // Then
        assertThat(summary.count(Topic.IDENTITIES, Count.OVERTAKEN)).isEqualTo(4);
        assertThat(summary.toJson()).contains("\"overtaken\" : 4");
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

    @ParameterizedTest
    @CsvSource({"1, HEAP", "2, ROCKSDB", "4, HEAP"})
    void shouldKnowTheListsOfAllPartiesAtAnyParallelism(int parallelism, StateKind state) throws Exception {
        // Given
        Path input = input(identitiesOf(40), callsOf(40), paymentsOf(40));
        Files.writeString(input.resolve("watchlist.jsonl"), watchlistOf(40));

        // When
        RunSummary summary = run(Rules.listing(), input, parallelism, state, "output");

        // Then
        for (int person = 1; person <= 40; person++) {
            String finding = newestFinal("output", "\"entityId\":\"p" + person + "\"", "\"" + person + "-e1\"");
            assertThat(finding).contains("\"score\":" + scoreOf(person) + ",");
            assertThat(finding.contains("except:known_family")).isEqualTo(person % 7 == 0);
        }
        assertThat(summary.sources().get(Topic.WATCHLIST))
                .containsAllEntriesOf(Map.of(Count.READ, 164L, Count.EVALUATED, 161L, Count.DEAD_LETTERED, 3L));
    }

    /** 20 for the payment; for who is on which list, see the rule and the entries. */
    private static int scoreOf(int person) {
        return 20
                + (person % 2 == 0 ? 40 : 0)
                + (person > 0 ? 20 : 0)
                + (person % 3 == 0 ? 10 : 0)
                + (person % 5 == 0 ? 5 : 0);
    }

    /** Four entries a person that are right, some of them over or not yet begun; one about the caller; three wrong ones. */
    private static String watchlistOf(int people) {
        String common = "\"removed\":false}\n";
        String ended = "\"validUntil\":1770000000000," + common;
        return forEach(
                        people,
                        person -> entry("suspect_accounts", "ACCOUNT", "X" + person, person % 2 == 0 ? common : ended)
                                + entry("payroll_accounts", "ACCOUNT", "A1-" + person, removedUnless(person % 3 == 0))
                                + entry("suspect_accounts", "PERSON", "p" + person, person % 5 == 0 ? common : ended)
                                + entry("family_accounts", "ACCOUNT", "X" + person, removedUnless(person % 7 == 0)))
                + entry("suspect_numbers", "PHONE", "+852 2189 6555", common)
                + entry("suspected_accounts", "ACCOUNT", "X1", common)
                + entry("suspect_numbers", "PHONE", "12", common)
                + entry("suspect_accounts", "CAT", "X1", common);
    }

    private static String removedUnless(boolean on) {
        return "\"removed\":" + !on + "}\n";
    }

    private static String entry(String list, String kind, String value, String rest) {
        return "{\"list\":\"" + list + "\",\"kind\":\"" + kind + "\",\"value\":\"" + value
                + "\",\"validFrom\":1577808000000," + rest;
    }

    /** The newest final detection whose line holds both texts. */
    private String newestFinal(String output, String... texts) throws Exception {
        return Files.readAllLines(directory.resolve(output).resolve("detections.jsonl")).stream()
                .filter(line -> line.contains("\"final\":true"))
                .filter(line -> Arrays.stream(texts).allMatch(line::contains))
                .reduce((older, newer) -> newer)
                .orElseThrow();
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
        return run(Rules.callsAndBosses(), input, parallelism, state, output);
    }

    private RunSummary run(PlanSource rules, Path input, int parallelism, StateKind state, String output)
            throws Exception {
        JobSettings settings = JobSettings.of(rules)
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
                        .replace("\"X9\"", "\"X" + person + "\"")
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
                                .replaceAll("\"lateEvidence\":\\w+|\"change\":\"\\w+\"|\"desk\":\\{[^}]*}", ""));
            }
        }
        return new TreeSet<>(newest.values());
    }
}
