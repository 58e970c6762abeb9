package io.langyan.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.bench.burst.BurstRules;
import io.langyan.cli.command.CatalogueFile;
import io.langyan.cli.command.ExitCodes;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurstBenchCommandTest {
    @TempDir
    private Path directory;

    /** How long it takes depends on the machine; that nothing is lost, and that each person's records are in order, not. */
    @Test
    void shouldLoseNoneOfManyWarningsThatFallDueAtOnce() throws IOException {
        // When
        CommandLineRun run = CommandLineRun.of("bench", "burst", "--quick", "--output", directory.toString());

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("| evidence complete within 1 s | 20 | 0 |", "| deadlines within 1 s | 20 | 0 |")
                .contains("| evidence complete, storm | 100 | 0 |", "| deadlines, storm | 100 | 0 |")
                .contains(" records in all, 0 out of order.");
        assertThat(Files.readString(directory.resolve("burst.json")))
                .contains("\"lost\" : 0", "\"outOfOrder\" : 0", "\"p99Millis\"", "\"machine\"");
        assertThat(directory.resolve("burst.md")).isNotEmptyFile();
    }

    @Test
    void shouldBurstByRulesThatPassTheirOwnTests() {
        // Given
        RuleTestRunner runner = new RuleTestRunner(CatalogueFile.read());

        // When
        Compilation compilation = new RuleCompiler(CatalogueFile.read()).compile(BurstRules.sources());

        // Then
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.rules()).hasSize(2);
        for (CheckedRule rule : compilation.rules()) {
            assertThat(runner.run(rule, compilation.tests().get(rule.id()))).isEmpty();
        }
    }

    @Test
    void shouldRefuseABackgroundOfNothing() {
        // When
        CommandLineRun run = CommandLineRun.of("bench", "burst", "--events-per-second", "0");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected --events-per-second from 1 to 1000000, but found 0.");
    }
}
