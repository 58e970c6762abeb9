package io.langyan.cli.command;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The {@code --rules} option of commands that run rules. */
public final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules to run (default: the rule pack that comes with Langyan).")
    private Path directory;

    @Mixin
    private ListsOption lists;

    /** The event catalogue of this release, with the lists of this installation. */
    public Catalogue catalogue() {
        return lists.catalogue();
    }

    /**
     * Reads the rules and checks them.
     *
     * @param err where everything that is wrong with them is told
     * @throws UserError where there are none, or one of them cannot be run
     */
    public List<RuleSource> read(PrintWriter err) {
        Path root = directory == null ? pack() : directory;
        if (!Files.isDirectory(root)) {
            throw UserError.usage(
                    "expected a directory of rules at " + root + ", but there is none. Name one with --rules.");
        }
        List<RuleSource> sources = sources(root);
        if (sources.isEmpty()) {
            throw UserError.usage(
                    "expected rules (*.yaml) below " + root + ", but found none. Name another directory with --rules.");
        }
        Compilation compilation = new RuleCompiler(catalogue()).compile(sources);
        compilation.diagnostics().forEach(err::println);
        if (compilation.hasErrors()) {
            throw UserError.failed("the rules below " + root + " cannot be run. Put right what is listed above.");
        }
        return sources;
    }

    private static List<RuleSource> sources(Path root) {
        try {
            return RuleDirectory.read(root);
        } catch (UncheckedIOException e) {
            throw UserError.failed(
                    "expected to read the rules below " + root + ", but could not: "
                            + e.getCause().getMessage() + ". Check who may read them.",
                    e);
        }
    }

    private static Path pack() {
        String home = System.getProperty("langyan.home");
        if (home == null) {
            throw UserError.usage("expected --rules, because the place of the rule pack is not known."
                    + " Start Langyan with ./langyan, or name a directory.");
        }
        return Path.of(home, "rules");
    }
}
