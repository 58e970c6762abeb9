package io.langyan.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.language.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guide for the desk shows the ladder that ships; run with {@code -Dgolden.write=true} to write those parts anew. */
class DeskGuideTest {
    private static final Path GUIDE = Path.of("../docs/desk.md");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @Test
    void shouldShowTheLadderThatShips() throws IOException {
        // Given
        String written = Files.readString(GUIDE);

        // When the parts that are generated are put in their places
        String current = written;
        for (Map.Entry<String, String> part : new LadderPage(DeskTrial.SETTINGS.ladder(), Rules.CATALOGUE)
                .parts()
                .entrySet()) {
            current = replaced(current, part.getKey(), part.getValue());
        }

        // Then
        if (WRITE) {
            Files.writeString(GUIDE, current);
        }
        assertThat(Files.readString(GUIDE)).isEqualTo(current);
    }

    private static String replaced(String page, String name, String part) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        assertThat(from).as("place of " + name).isNotNegative();
        assertThat(to).as("end of " + name).isGreaterThan(from);
        return page.substring(0, from + begin.length()) + "\n" + part + "\n" + page.substring(to);
    }
}
