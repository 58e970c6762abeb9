package io.langyan.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working tree that the tests run in. */
public final class Repository {
    private Repository() {}

    /** The directory that holds the modules, README and docs. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("LICENSE"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    /** All Java sources of all modules, sorted; nothing generated. */
    public static List<Path> javaSources() throws IOException {
        return files(".java").stream()
                .filter(file -> root().relativize(file).toString().contains("src/"))
                .toList();
    }

    /** All files below the root with that ending, sorted; nothing that a build or git put there. */
    public static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !isMadeByTools(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMadeByTools(Path file) {
        for (Path part : root().relativize(file)) {
            if (part.toString().equals("target") || part.toString().equals(".git")) {
                return true;
            }
        }
        return false;
    }
}
