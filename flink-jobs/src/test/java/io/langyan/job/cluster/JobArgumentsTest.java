package io.langyan.job.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.guard.RuleBudgets;
import io.langyan.engine.language.DeskSettingsReader;
import io.langyan.job.StateKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobArgumentsTest {
    private static final String RULES = Path.of("..", "rules").toString();

    @TempDir
    private Path directory;

    @Test
    void shouldStayOnThisMachineWhereNothingElseIsSaid() throws Exception {
        // Given
        JobArguments arguments = JobArguments.parse("--rules", RULES);

        // When
        var kafka = arguments.kafka();

        // Then
        assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(kafka.delivery()).isEqualTo(DeliveryGuarantee.AT_LEAST_ONCE);
        assertThat(arguments.settings().state()).isEqualTo(StateKind.ROCKSDB);
    }

    @Test
    void shouldPreferTheCommandLineToTheFile() throws Exception {
        // Given
        Path file = Files.writeString(
                directory.resolve("job.properties"),
                "parallelism=3\nstate=heap\ncalls-out-of-orderness-seconds=60\nstalled-after-seconds=30\nkafka.security.protocol=SSL\n");

        // When
        JobArguments arguments =
                JobArguments.parse("--config", file.toString(), "--parallelism", "4", "--rules", RULES);

        // Then
        assertThat(arguments.settings().parallelism()).isEqualTo(4);
        assertThat(arguments.settings().state()).isEqualTo(StateKind.HEAP);
        assertThat(arguments.settings().outOfOrderness().calls()).isEqualTo(Duration.ofMinutes(1));
        assertThat(arguments.settings().stalledAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(arguments.kafka().client()).containsEntry("security.protocol", "SSL");
    }

    @Test
    void shouldTakeWhatARuleMaySpend() throws Exception {
        // Given
        String[] limits = {
            "--quarantine-hits-per-minute", "200",
            "--quarantine-evaluation-micros", "0",
            "--quarantine-look-seconds", "30",
            "--rules", RULES
        };

        // When
        JobArguments arguments = JobArguments.parse(limits);

        // Then
        assertThat(arguments.settings().budgets())
                .isEqualTo(new RuleBudgets(
                        200, Duration.ZERO, RuleBudgets.DEFAULT.bytesPerPerson(), Duration.ofSeconds(30)));
    }

    @Test
    void shouldRefuseALimitBelowNone() throws Exception {
        // Given
        JobArguments arguments = JobArguments.parse("--rules", RULES, "--quarantine-bytes-per-person", "-1");

        // When / Then
        assertThatThrownBy(arguments::settings)
                .hasMessage("expected bytes a person as a limit of rules, but found -1; 0 stands for no limit");
    }

    @Test
    void shouldTakeTheLadderAndTheCityOfTheDesk() throws Exception {
        // Given
        Path ladder = Files.writeString(
                directory.resolve("ladder.yaml"),
                DeskSettingsReader.shippedText().replace("fresh: 2h", "fresh: 30m"));

        // When
        JobArguments arguments =
                JobArguments.parse("--ladder", ladder.toString(), "--own-city", "330100", "--rules", RULES);

        // Then
        assertThat(arguments.settings().desk().get().routing().city()).isEqualTo("330100");
        assertThat(arguments.settings().desk().get().routing().freshMillis())
                .isEqualTo(Duration.ofMinutes(30).toMillis());
    }

    @Test
    void shouldNotTakeSecretsFromTheCommandLine() {
        // Given
        String secret = "--kafka.ssl.key.password";

        // When / Then
        assertThatThrownBy(() -> JobArguments.parse(secret, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs into the file of --config");
    }

    @Test
    void shouldSayWhatADeliveryCanBe() throws Exception {
        // Given
        JobArguments arguments = JobArguments.parse("--delivery", "twice");

        // When / Then
        assertThatThrownBy(arguments::kafka)
                .hasMessage(
                        "expected --delivery to be one of [at-least-once, exactly-once], but found 'twice'; choose one");
    }

    @Test
    void shouldAskForAWholeNumber() throws Exception {
        // Given
        JobArguments arguments = JobArguments.parse("--rules", RULES, "--parallelism", "many");

        // When / Then
        assertThatThrownBy(arguments::settings)
                .hasMessage("expected a whole number for --parallelism, but found 'many'; correct it");
    }
}
