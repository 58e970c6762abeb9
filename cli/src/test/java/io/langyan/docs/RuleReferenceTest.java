package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference for rule authors is what the release says; run with {@code -Dgolden.write=true} to write it anew. */
class RuleReferenceTest {
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @Test
    void shouldBeCurrent() throws IOException {
        // Given
        Path file = Repository.root().resolve("docs/rule-reference.md");

        // When
        String generated = new RuleReference().text();

        // Then
        if (WRITE) {
            Files.writeString(file, generated);
        }
        assertThat(Files.readString(file)).isEqualTo(generated);
    }
}
