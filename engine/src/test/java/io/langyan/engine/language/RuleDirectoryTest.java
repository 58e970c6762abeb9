package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDirectoryTest {
    @TempDir
    private Path root;

    @Test
    void shouldReadRuleFilesSortedByPathAndNothingElse() throws IOException {
        // Given
        Files.createDirectories(root.resolve("refund"));
        Files.writeString(root.resolve("refund/b.yaml"), "规则 b");
        Files.writeString(root.resolve("a.yaml"), "a");
        Files.writeString(root.resolve("notes.md"), "no rule");

        // When
        List<RuleSource> sources = RuleDirectory.read(root);

        // Then
        assertThat(sources).containsExactly(new RuleSource("a.yaml", "a"), new RuleSource("refund/b.yaml", "规则 b"));
    }

    @Test
    void shouldSayWhichDirectoryIsMissing() {
        // Given
        Path missing = root.resolve("nowhere");

        // When / Then
        assertThatThrownBy(() -> RuleDirectory.read(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
