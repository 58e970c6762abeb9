package io.langyan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.terminal.Terminal;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.job.desk.DeskRules;
import io.langyan.project.Repository;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.CatalogueResource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final TrustedKeys NOBODY = TrustedKeys.of(Map.of());
    private static final List<RuleSource> RULES =
            RuleDirectory.read(Repository.root().resolve("rules"));

    @TempDir
    Path directory;

    private final StringWriter screen = new StringWriter();
    private final Terminal terminal = new Terminal(new PrintWriter(screen, true), false, false);

    @Test
    void shouldShowWarningsOfASmallCityAndSumUp() throws Exception {
        // Given
        DemoSettings settings = new DemoSettings(Duration.ofSeconds(30), 60, 3, 0, RULES, NOBODY, DeskRules.SHIPPED);

        // When
        DemoSummary summary = demo(settings, new StopSignal()).run();

        // Then
        assertThat(summary.live()).isGreaterThan(200);
        assertThat(summary.swindles()).isPositive();
        assertThat(summary.warnings()).isNotEmpty();
        assertThat(summary.measured()).isPositive();
        assertThat(summary.p50()).isBetween(0L, 5_000L);
        assertThat(screen.toString())
                .contains("events/s · lag ")
                .contains(" ms after the decisive record")
                .contains("****")
                .contains("→ ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldEndCleanlyWhenAskedTo() throws Exception {
        // Given a demo that would go on for an hour
        StopSignal stop = new StopSignal();
        CompletableFuture<DemoSummary> running = CompletableFuture.supplyAsync(
                () -> demo(new DemoSettings(Duration.ofHours(1), 20, 3, 0, RULES, NOBODY, DeskRules.SHIPPED), stop)
                        .run());
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> screen.toString().contains("live."));

        // When
        stop.request();

        // Then
        DemoSummary summary = running.get(60, TimeUnit.SECONDS);
        assertThat(summary.length()).isLessThan(Duration.ofMinutes(2));
        assertThat(directory).isEmptyDirectory();
    }

    private Demo demo(DemoSettings settings, StopSignal stop) {
        return new Demo(settings, CatalogueReader.read(CatalogueResource.open()), terminal, directory, stop);
    }
}
