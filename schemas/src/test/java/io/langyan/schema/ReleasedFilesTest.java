package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleasedFilesTest {
    private static final Path RELEASED = Path.of("src/main/resources/io/langyan/schema/released");

    @Test
    void shouldNeverChangeWhatWasReleased() throws IOException {
        // Given
        Map<String, String> listed = ReleasedSchemas.checksums();

        // When
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RELEASED)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("SHA256SUMS"))
                    .forEach(file -> found.put(RELEASED.relativize(file).toString(), sha256(file)));
        }

        // Then
        assertThat(found).isEqualTo(listed);
    }

    private static String sha256(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
