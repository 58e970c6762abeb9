package io.langyan.cli.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.Langyan;
import io.langyan.cli.command.ExitCodes;
import io.langyan.schema.WarningLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FollowWarningsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void shouldShowWhatComesUntilItIsInterrupted() throws Exception {
        try (TopicOfWarnings topic = new TopicOfWarnings()) {
            // Given
            topic.publish(SampleWarnings.opened("earlier", "P1", WarningLevel.HIGH, 70));
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CompletableFuture<Integer> exitCode = new CompletableFuture<>();
            Thread following = new Thread(
                    () -> exitCode.complete(Langyan.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                            .execute(topic.arguments("warnings", "--follow", "--level", "HIGH"))));
            following.start();
            int[] published = {0};

            // When
            await().atMost(PATIENCE).untilAsserted(() -> {
                published[0]++;
                topic.publish(
                        SampleWarnings.opened("w" + published[0], "P2", WarningLevel.HIGH, 70),
                        SampleWarnings.opened("below-" + published[0], "P3", WarningLevel.LOW, 10));
                assertThat(out.toString()).contains("w" + (published[0] - 1));
            });
            following.interrupt();

            // Then
            assertThat(exitCode.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCodes.CLEAN);
            assertThat(err.toString()).isEmpty();
            assertThat(out.toString()).doesNotContain("earlier").doesNotContain("below");
        }
    }
}
