package io.langyan.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.timeline.Hash;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.replay.ReplayJob;
import io.langyan.job.testing.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported beside warnings, by the whole job over files. */
class ReportReplayTest {
    private static final String CALLS = """
            {"recordId":"r1","callReference":"c1","recordType":"MT_CALL","phase":"ANSWER","eventTime":1770000010000,"answerTime":1770000010000,"servedMsisdn":"+8613800000001","servedPersonId":"p1","callingNumber":"0085221896555","calledNumber":"13800000001"}
            {"recordId":"r2","callReference":"c1","recordType":"MT_CALL","phase":"END","eventTime":1770003000000,"answerTime":1770000010000,"releaseTime":1770003000000,"servedMsisdn":"+8613800000001","servedPersonId":"p1","callingNumber":"0085221896555","calledNumber":"13800000001"}
            """;

    private static final String PAYMENTS = """
            {"endToEndId":"e1","kind":"TRANSFER","status":"ACCEPTED","eventTime":1770001200000,"amountMinor":3000000,"currency":"CNY","debtor":{"accountId":"A1","accountType":"PERSONAL","personId":"p1"},"creditor":{"accountId":"X9","accountType":"PERSONAL","agent":"ICBC"},"channel":"MOBILE"}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldProposeToStopTheMoneyAndCountTheRuleRight(int parallelism) throws Exception {
        // Given
        Path input = input("ALREADY_PAID");

        // When
        Path output = run(input, parallelism);

        // Then
        List<String> stops = Files.readAllLines(output.resolve("stop-payments.jsonl"));
        assertThat(stops.get(stops.size() - 1))
                .contains(
                        "\"status\":\"STANDING\"",
                        "\"final\":true",
                        "\"account\":\"X9\"",
                        "\"agent\":\"ICBC\"",
                        "\"amountMinor\":3000000",
                        "\"endToEndId\":\"e1\",\"amountMinor\":3000000,\"paidAt\":1770001200000",
                        "\"victims\":1");
        assertThat(Files.readAllLines(output.resolve("rule-outcomes.jsonl")))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome)
                        .contains(
                                "\"warned\":1",
                                "\"reached\":1",
                                "\"confirmedRight\":1",
                                "\"precisionPercent\":100",
                                "\"lostMinor\":2500000",
                                "\"review\":false"));
    }

    @Test
    void shouldLiftTheProposalOfAFalseAlarm() throws Exception {
        // Given
        Path input = input("GENUINE_BUSINESS");

        // When
        Path output = run(input, 1);

        // Then
        List<String> stops = Files.readAllLines(output.resolve("stop-payments.jsonl"));
        assertThat(stops.get(stops.size() - 1)).contains("\"status\":\"LIFTED\"");
        assertThat(Files.readAllLines(output.resolve("rule-outcomes.jsonl")))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome).contains("\"falseAlarms\":1", "\"precisionPercent\":0"));
    }

    private Path input(String feedback) throws IOException {
        Path input = Files.createDirectories(directory.resolve("input"));
        Files.writeString(input.resolve("calls.jsonl"), CALLS);
        Files.writeString(input.resolve("payments.jsonl"), PAYMENTS);
        Files.writeString(
                input.resolve("feedback.jsonl"),
                "{\"feedbackId\":\"f1\",\"subjectId\":\"p1\",\"warningId\":\"" + Hash.hex("p1", "1")
                        + "\",\"time\":1770004000000,\"actor\":\"desk\",\"type\":\"" + feedback
                        + "\",\"amountMinor\":2500000}\n");
        return input;
    }

    private Path run(Path input, int parallelism) throws Exception {
        Path output = directory.resolve("output");
        ReplayJob.execute(
                JobSettings.of(Rules.shipped())
                        .parallelism(parallelism)
                        .state(StateKind.HEAP)
                        .build(),
                input,
                output);
        return output;
    }
}
