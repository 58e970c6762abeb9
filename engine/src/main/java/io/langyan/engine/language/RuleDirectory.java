package io.langyan.engine.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where rules live as files. */
public final class RuleDirectory {
    private static final String EXTENSION = ".yaml";

    private RuleDirectory() {}

    /**
     * Reads every rule file below a directory, sorted by path. Bytes that are not UTF-8 are read as replacement
     * characters, so that the compiler can point at them.
     *
     * @param rulesRoot the directory
     * @throws IllegalArgumentException where it is no directory
     * @throws UncheckedIOException where a file cannot be read
     */
    public static List<RuleSource> read(Path rulesRoot) {
        if (!Files.isDirectory(rulesRoot)) {
            throw new IllegalArgumentException("expected a directory of rules, but found none at " + rulesRoot
                    + "; name the directory that holds the .yaml files");
        }
        return read(rulesRoot, rulesRoot);
    }

    /**
     * Reads the rule files at one place of a directory of rules, sorted by path, as {@link #read(Path)} does.
     *
     * @param rulesRoot the directory that the paths of the sources begin at
     * @param place a file, whatever its name, or a directory, in it
     * @throws UncheckedIOException where a file cannot be read
     */
    public static List<RuleSource> read(Path rulesRoot, Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(source(rulesRoot, place));
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION) && Files.isRegularFile(file))
                    .map(file -> source(rulesRoot, file))
                    .sorted((left, right) -> left.path().compareTo(right.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the rules below " + place, e);
        }
    }

    private static RuleSource source(Path root, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        try {
            return new RuleSource(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rule " + file, e);
        }
    }
}
