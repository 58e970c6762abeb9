package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.records.Topic;
import io.langyan.schema.Warning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One caller reaches very many people within an hour of event time: every one is warned about, and a screen suffices. */
class StormTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PEOPLE = 120;
    private static final long HOUR = 3_600_000;
    private static final long TALK = 720_000;

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private TopicWriter writer;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start();
        DemoTopics.create(broker.bootstrapServers());
        writer = new TopicWriter(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        writer.close();
        broker.close();
    }

    @Test
    void shouldWarnAboutEverybodyInOrderAndTellTheDeskWhatFitsOnAScreen() throws Exception {
        try (RunningJob job = RunningJob.start(broker.bootstrapServers(), DeliveryGuarantee.AT_LEAST_ONCE, directory);
                TopicReader<Warning> warnings =
                        new TopicReader<>(broker.bootstrapServers(), Topic.WARNINGS, Warning.class)) {
            // Given an hour of calls by one caller, and two payments of each whom he reached, in the order of their
            // times
            long begin = System.currentTimeMillis() - HOUR - 2 * TALK;
            long step = HOUR / PEOPLE;

            // When
            for (int i = 0; i < PEOPLE + 2 * TALK / step; i++) {
                long now = begin + i * step;
                answer(i, now);
                pay("first", i - TALK / step, now);
                pay("second", i - 2 * TALK / step + 1, now);
            }

            // Then every one of them is warned about
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(revisedPeople(warnings)).hasSize(PEOPLE));
            assertRevisionsRise(warnings);
            CommandLineRun screen = CommandLineRun.of(
                    "warnings", "--latest", "--screenful", "5", "--bootstrap-servers", broker.bootstrapServers());
            assertThat(screen.exitCode()).isZero();
            assertThat(screen.out().lines().filter(line -> line.startsWith("    →")))
                    .hasSize(5);
            assertEveryoneIsToldOf(screen);
            assertThat(job.isRunning()).isTrue();
        }
    }

    private void answer(int person, long time) {
        if (person < PEOPLE) {
            writer.answer("call-" + person, "victim-" + person, time);
        }
    }

    private void pay(String which, long person, long time) {
        if (person >= 0 && person < PEOPLE) {
            writer.pay(which + "-" + person, "victim-" + person, time);
        }
    }

    private static Set<String> revisedPeople(TopicReader<Warning> warnings) throws Exception {
        Set<String> people = new HashSet<>();
        for (Warning warning : warnings.poll()) {
            if (warning.getPayees().size() == 2) {
                people.add(warning.getSubjectId());
            }
        }
        return people;
    }

    private static void assertRevisionsRise(TopicReader<Warning> warnings) throws Exception {
        Map<String, Integer> revisions = new HashMap<>();
        for (Warning warning : warnings.poll()) {
            Integer before = revisions.put(warning.getWarningId(), warning.getRevision());
            assertThat(warning.getRevision()).isEqualTo(before == null ? 1 : before + 1);
        }
        assertThat(revisions).hasSize(PEOPLE);
    }

    /** An emergency has a line of its own; the others are counted. */
    private static void assertEveryoneIsToldOf(CommandLineRun screen) {
        long lines = screen.out().lines().filter(line -> line.contains("OPEN/")).count();
        String last = screen.out().lines().reduce((before, after) -> after).orElseThrow();
        long more = last.startsWith("and ") ? Long.parseLong(last.split(" ")[1].replace(",", "")) : 0;
        assertThat(lines + more).isEqualTo(PEOPLE);
    }
}
