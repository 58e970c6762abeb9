package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about the rule pack names every rule that ships. */
class RulePackPageTest {
    @Test
    void shouldNameEveryRuleThatShips() throws IOException {
        // Given
        List<String> rules = RuleDirectory.read(Repository.root().resolve("rules")).stream()
                .map(RuleSource::path)
                .map(path -> "`" + path.replace(".yaml", "").replace('/', '.') + "`")
                .toList();

        // When
        String page = Files.readString(Repository.root().resolve("docs/rule-pack.md"));

        // Then
        assertThat(rules).allSatisfy(rule -> assertThat(page).contains("| " + rule + " |"));
    }
}
