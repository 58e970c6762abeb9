package io.langyan.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the directory that the ids of rules begin at. */
final class RulesRoot {
    /** Where the hashes of the versions of rules are kept, beside the rules. */
    static final String LOCK = "rules.lock";

    private static final String NAME = "rules";

    private RulesRoot() {}

    /**
     * The nearest directory, from the place upwards, that holds a {@value #LOCK} or is called {@value #NAME}; where there
     * is none, the place itself, or of a file its directory.
     */
    static Path of(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        Path first = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        for (Path directory = first; directory != null; directory = directory.getParent()) {
            boolean called = directory.getFileName() != null
                    && directory.getFileName().toString().equals(NAME);
            if (called || Files.exists(directory.resolve(LOCK))) {
                return directory;
            }
        }
        return first;
    }
}
