package io.langyan.cli.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.records.Topic;
import io.langyan.schema.Feedback;
import io.langyan.schema.FeedbackType;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswerCommandTest {
    private static TopicOfWarnings topic;

    @BeforeAll
    static void start() {
        topic = new TopicOfWarnings();
        Warning merged = SampleWarnings.opened("w2", "P-22", WarningLevel.LOW, 20);
        topic.publish(
                SampleWarnings.opened("w1", "msisdn:+8615400010011", WarningLevel.HIGH, 70),
                merged,
                Warning.newBuilder(SampleWarnings.revised(merged, WarningChange.CLOSED))
                        .setStatus(WarningStatus.CLOSED)
                        .setMergedInto("w1")
                        .build());
    }

    @AfterAll
    static void stop() {
        topic.close();
    }

    @Test
    void shouldSendAReportUnderThePersonOfTheWarning() throws Exception {
        // When
        CommandLineRun run = CommandLineRun.of(topic.arguments(
                "warnings",
                "answer",
                "w1",
                "--type",
                "ALREADY_PAID",
                "--actor",
                "li.wei",
                "--amount",
                "30000.50",
                "--note",
                "paid by counter",
                "--at",
                "2026-03-11T15:00",
                "--feedback-id",
                "report-1"));

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .startsWith("feedback report-1: ALREADY_PAID of warning w1 (revision 1, OPEN) is on topic feedback")
                .doesNotContain("15400010011");
        ConsumerRecord<byte[], byte[]> message = feedback("report-1");
        assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo("msisdn:+8615400010011");
        Feedback feedback = topic.decode(message, Feedback.class);
        assertThat(feedback.getType()).isEqualTo(FeedbackType.ALREADY_PAID);
        assertThat(feedback.getWarningId()).isEqualTo("w1");
        assertThat(feedback.getSubjectId()).isEqualTo("msisdn:+8615400010011");
        assertThat(feedback.getActor()).isEqualTo("li.wei");
        assertThat(feedback.getAmountMinor()).isEqualTo(3_000_050L);
        assertThat(feedback.getNote()).isEqualTo("paid by counter");
        assertThat(feedback.getTime()).isEqualTo(1_773_212_400_000L);
    }

    @Test
    void shouldGiveEachReportAnIdentityOfItsOwnAndTellWhereAWarningHasGone() {
        // When
        CommandLineRun first =
                CommandLineRun.of(topic.arguments("warnings", "answer", "w2", "--type", "BUSY", "--json"));
        CommandLineRun second =
                CommandLineRun.of(topic.arguments("warnings", "answer", "w2", "--type", "BUSY", "--json"));

        // Then
        assertThat(first.out()).contains("\"type\" : \"BUSY\"").contains("\"feedbackId\"");
        assertThat(first.out().lines().toList().get(1))
                .isNotEqualTo(second.out().lines().toList().get(1));
        assertThat(first.err())
                .isEqualToIgnoringNewLines("langyan: that warning has gone into w1. Answer that one,"
                        + " unless the report is about the earlier one.");
    }

    @Test
    void shouldRefuseWhatTheJobWouldRefuse() {
        CommandLineRun unknown = CommandLineRun.of(topic.arguments("warnings", "answer", "w9", "--type", "BUSY"));
        CommandLineRun empty =
                CommandLineRun.of(topic.arguments("warnings", "answer", "w1", "--type", "BUSY", "--actor", ""));
        CommandLineRun amount =
                CommandLineRun.of(topic.arguments("warnings", "answer", "w1", "--type", "BUSY", "--amount", "3万"));
        CommandLineRun early = CommandLineRun.of(
                topic.arguments("warnings", "answer", "w1", "--type", "BUSY", "--at", "1999-01-01T00:00"));

        assertThat(List.of(unknown.exitCode(), empty.exitCode(), amount.exitCode(), early.exitCode()))
                .containsOnly(ExitCodes.USAGE);
        assertThat(unknown.err()).contains("expected the id of a warning on topic warnings, but none of 2 has it.");
        assertThat(empty.err()).contains("field actor");
        assertThat(amount.err()).contains("expected an amount in yuan such as 30000 or 99.50, but found '3万'");
        assertThat(early.err()).contains("field time");
    }

    private static ConsumerRecord<byte[], byte[]> feedback(String id) throws Exception {
        for (ConsumerRecord<byte[], byte[]> message : topic.committed(Topic.FEEDBACK.topicName())) {
            if (topic.decode(message, Feedback.class).getFeedbackId().equals(id)) {
                return message;
            }
        }
        throw new AssertionError("no report " + id);
    }
}
