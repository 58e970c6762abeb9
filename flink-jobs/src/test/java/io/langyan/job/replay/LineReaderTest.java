package io.langyan.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {
    @TempDir
    private Path directory;

    @Test
    void shouldReadLinesWithEitherEnd() throws Exception {
        // Given
        Path file = write("one\ntwo\r\n\nfour");

        // When
        List<String> lines = lines(file);

        // Then
        assertThat(lines).containsExactly("one", "two", "", "four");
    }

    @Test
    void shouldReadLinesAcrossBuffers() throws Exception {
        // Given
        String longLine = "x".repeat(200_000);
        Path file = write(longLine + "\nshort\n" + longLine);

        // When
        List<String> lines = lines(file);

        // Then
        assertThat(lines).containsExactly(longLine, "short", longLine);
    }

    @Test
    void shouldCutALineThatIsTooLong() throws Exception {
        // Given
        Path file = write("x".repeat(3 * LineReader.LONGEST) + "\nnext");

        // When
        List<String> lines = lines(file);

        // Then
        assertThat(lines).extracting(String::length).containsExactly(LineReader.LONGEST + 1, 4);
    }

    @Test
    void shouldReadFromAnyLineOn() throws Exception {
        // Given
        Path file = write("one\ntwo\nthree\n");
        try (LineReader reader = new LineReader(file)) {
            reader.next();
            long second = reader.offset();
            reader.next();
            reader.next();

            // When
            reader.seek(second);

            // Then
            assertThat(new String(reader.next(), StandardCharsets.UTF_8)).isEqualTo("two");
        }
    }

    private Path write(String text) throws Exception {
        return Files.writeString(directory.resolve("lines"), text);
    }

    private static List<String> lines(Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(file)) {
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
