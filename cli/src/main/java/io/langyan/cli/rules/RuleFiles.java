package io.langyan.cli.rules;

import io.langyan.cli.command.UserError;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command is about. */
final class RuleFiles {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Rule files, or directories of them (default: ./rules where there is one, else the rules that"
                    + " come with Langyan).")
    private List<Path> paths = List.of();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description =
                    "The directory that rule ids begin at (default: the nearest one above each PATH that is called"
                            + " rules or holds a rules.lock).")
    private Path root;

    /**
     * Reads them, each once, in the order of the command line.
     *
     * @throws UserError where one is not there or cannot be read, or there are none
     */
    List<RuleFile> read() {
        List<Path> places = paths.isEmpty() ? List.of(byDefault()) : paths;
        Map<Path, RuleFile> files = new LinkedHashMap<>();
        for (Path place : places) {
            for (RuleFile file : at(place)) {
                files.putIfAbsent(file.path(), file);
            }
        }
        if (files.isEmpty()) {
            throw UserError.usage("expected rules (*.yaml) in " + places.get(0) + ", but found none."
                    + " Name a rule file, or a directory that holds some.");
        }
        return new ArrayList<>(files.values());
    }

    /** The directory that the ids of a place's rules begin at. */
    Path rootOf(Path place) {
        if (root == null) {
            return RulesRoot.of(place);
        }
        if (!Files.isDirectory(root)) {
            throw UserError.usage("expected a directory at " + root + ", but there is none. Name one with --root.");
        }
        Path absolute = root.toAbsolutePath().normalize();
        if (!place.toAbsolutePath().normalize().startsWith(absolute)) {
            throw UserError.usage("expected " + place + " below " + root + ", but it is elsewhere."
                    + " Name a directory above it with --root.");
        }
        return absolute;
    }

    private List<RuleFile> at(Path place) {
        if (!Files.exists(place)) {
            throw UserError.usage(
                    "expected a rule file or a directory at " + place + ", but there is none. Check the path.");
        }
        Path base = rootOf(place);
        Path absolute = place.toAbsolutePath().normalize();
        List<RuleFile> files = new ArrayList<>();
        for (RuleSource source : sources(base, absolute)) {
            Path path = base.resolve(source.path());
            files.add(new RuleFile(
                    base,
                    path,
                    place.resolve(absolute.relativize(path)).normalize().toString(),
                    source));
        }
        return files;
    }

    /** All rule files below a root. */
    static List<RuleSource> below(Path base) {
        return sources(base, base);
    }

    private static List<RuleSource> sources(Path base, Path place) {
        try {
            return RuleDirectory.read(base, place);
        } catch (UncheckedIOException e) {
            throw UserError.failed(
                    "expected to read the rules at " + place + ", but could not: "
                            + e.getCause().getMessage() + ". Check who may read them.",
                    e);
        }
    }

    private static Path byDefault() {
        Path here = Path.of("rules");
        if (Files.isDirectory(here)) {
            return here;
        }
        String home = System.getProperty("langyan.home");
        if (home == null) {
            throw UserError.usage("expected a PATH, but found none, and there is no directory 'rules' here."
                    + " Name a rule file or a directory of rules.");
        }
        return Path.of(home, "rules");
    }
}
