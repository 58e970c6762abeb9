package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of the rules that ship: no content changes without a version. */
class RulePackLockTest {
    private static final Path PACK = Repository.root().resolve("rules");

    @TempDir
    private Path directory;

    @Test
    void shouldHoldEveryRuleThatShipsAsItIs() throws IOException {
        // Given a copy of the pack
        Path copy = directory.resolve("rules");
        for (Path file : pack()) {
            Path target = copy.resolve(PACK.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }

        // When it is locked anew
        CommandLineRun locked = CommandLineRun.of("rules", "check", "--lock", copy.toString());

        // Then nothing is new
        assertThat(locked.exitCode()).as(locked.out()).isEqualTo(ExitCodes.CLEAN);
        assertThat(copy.resolve(RulesRoot.LOCK))
                .as("lock the pack: langyan rules check --lock rules")
                .hasSameTextualContentAs(PACK.resolve(RulesRoot.LOCK));
    }

    private static List<Path> pack() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
