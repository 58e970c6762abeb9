package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the commands say, kept as files; what differs from run to run is replaced by its name. {@code -Dgolden.write}
 * writes them anew.
 */
final class Golden {
    private static final Path FOLDER = Repository.root().resolve("cli/src/test/resources/publish");

    private Golden() {}

    static void assertSaid(String name, String said, Path directory) throws IOException {
        String text = said.replace(directory.toString(), "DIR")
                .replaceAll("127\\.0\\.0\\.1:[0-9]+", "BROKER")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\+08:00", "TIME")
                .replaceAll("[0-9]+\\.[0-9] s", "N s")
                .replaceAll("\\b[0-9a-f]{64}\\b", "HASH");
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).as("write it anew with -Dgolden.write=true").hasContent(text);
    }
}
