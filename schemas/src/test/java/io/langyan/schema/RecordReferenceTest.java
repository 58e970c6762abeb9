package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Fails when docs/records.md is out of date; {@code -Dupdate.reference} makes it write the page anew. */
class RecordReferenceTest {
    private static final Path PAGE = Path.of("../docs/records.md");

    @Test
    void shouldFindTheReferenceOfRecordsUpToDate() throws IOException {
        // Given
        boolean update = System.getProperty("update.reference") != null;

        // When
        String reference = RecordReference.of(SchemaFiles.current().schemas());

        // Then
        if (update) {
            Files.writeString(PAGE, reference);
        }
        assertThat(PAGE)
                .as("write it anew: mvn test -pl schemas -Dtest=RecordReferenceTest -Dupdate.reference")
                .hasContent(reference);
    }
}
