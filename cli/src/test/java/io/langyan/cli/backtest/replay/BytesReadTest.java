package io.langyan.cli.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.language.RuleDirectory;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.replay.ReplayJob;
import io.langyan.project.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BytesReadTest {
    @Test
    void shouldKnowAtTheEndThatEverythingWasRead() throws Exception {
        // Given
        Path history = Repository.root().resolve("examples/two-weeks");
        Findings findings = new Findings();
        String key = FindingsSink.open(findings);
        JobSettings settings = JobSettings.of(RulePlans.of(RuleDirectory.read(history.resolve("rules"))))
                .state(StateKind.HEAP)
                .build();

        try (BytesRead read = BytesRead.open()) {
            // When
            ReplayJob.execute(settings, history, new FindingsOutputs(key), read::observe);

            // Then
            long size = 0;
            for (String file : new String[] {"calls", "payments", "identities"}) {
                size += Files.size(history.resolve(file + ".jsonl"));
            }
            assertThat(read.bytes()).isEqualTo(size);
            assertThat(findings.warnings()).hasSize(4);
        } finally {
            FindingsSink.close(key);
        }
    }
}
