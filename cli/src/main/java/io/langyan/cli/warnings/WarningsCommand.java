package io.langyan.cli.warnings;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.CatalogueFile;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.SinceConverter;
import io.langyan.cli.command.UserError;
import io.langyan.cli.terminal.Terminal;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.schema.Warning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan warnings}: what the dispatch desk is told, on a terminal. */
@Command(
        name = "warnings",
        description = {
            "Shows the warnings on a broker, or in the output of a run: each revision with how urgent it is, who, where, what"
                    + " happened, what to do and what to say. Of those that come at once the most urgent stand first, and"
                    + " what is more than a screenful is told by level; an emergency always has its line.",
            "People and numbers are shown with stars unless a reason is told. Ctrl-C ends following."
        },
        subcommands = {AnswerCommand.class, RepublishCommand.class},
        sortOptions = false)
public final class WarningsCommand implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Source source;

    @Option(names = "--follow", description = "Go on with what comes; without --since only that is shown.")
    private boolean follow;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description =
                    "Begin with what was published then: a length of time back (1h), or a time"
                            + " (2026-11-24T20:00, in Asia/Shanghai unless it says otherwise). Of files: what was triggered since.")
    private Instant since;

    @Mixin
    private WarningFilter filter;

    @Option(
            names = "--latest",
            description =
                    "Only the newest record of each warning, by its place on the topic, of those that come at once;"
                            + " all that is there at the beginning counts as that.")
    private boolean latest;

    @Option(
            names = "--screenful",
            paramLabel = "N",
            description = "How many of the warnings that come at once are shown in full (default: ${DEFAULT-VALUE}).")
    private int screenful = 10;

    @Mixin
    private NumbersOption numbers;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the records as JSON Lines, in the order in which they came.")
    private boolean json;

    @Override
    public Integer call() {
        Catalogue catalogue = CatalogueFile.read();
        check(catalogue);
        PrintWriter err = spec.commandLine().getErr();
        try (WarningSource warnings = source.open(Optional.ofNullable(since), follow, complaint -> {
            err.println("langyan: " + complaint);
            err.flush();
        })) {
            WarningView view = view(catalogue, numbers.clear(source.name(), err));
            Consumer<Warning> reader = warning -> {
                if (filter.accepts(warning)) {
                    view.add(warning);
                }
            };
            warnings.readPresent(reader);
            view.flush();
            if (follow) {
                follow(warnings, reader, view);
            }
            return end(warnings.unreadable(), err);
        }
    }

    private static void follow(WarningSource warnings, Consumer<Warning> reader, WarningView view) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                warnings.readNext(reader);
                view.flush();
            }
        } catch (InterruptException ended) {
            // Somebody asked for the end. The broker's client has kept the thread's mark; closing must not trip over
            // it.
            Thread.interrupted();
        }
    }

    private static int end(int unreadable, PrintWriter err) {
        if (unreadable == 0) {
            return ExitCodes.CLEAN;
        }
        err.println(
                "langyan: " + unreadable + " records could not be read. Records of a later release need that release.");
        return ExitCodes.DEAD_LETTERS;
    }

    private void check(Catalogue catalogue) {
        if (source == null) {
            throw UserError.usage("expected --bootstrap-servers or --input, but found neither."
                    + " Name the brokers, or the output of a run.");
        }
        if (follow && source.input != null) {
            throw UserError.usage("expected a broker to --follow, but found files. Leave --follow out.");
        }
        if (screenful < 0 || screenful > MOST_AT_ONCE) {
            throw UserError.usage(
                    "expected --screenful from 0 to " + MOST_AT_ONCE + ", but found " + screenful + ". 10 is usual.");
        }
        filter.check(catalogue);
    }

    private WarningView view(Catalogue catalogue, boolean clear) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            return new JsonView(out, latest, clear);
        }
        Terminal terminal = Terminal.detect(out);
        WarningLines lines = new WarningLines(catalogue, language.language(), terminal, clear);
        return new TerminalView(lines, terminal, language.language(), screenful, latest);
    }

    /** Where the warnings are. */
    private static final class Source {
        @ArgGroup(exclusive = false)
        private BrokerOption broker;

        @Option(names = "--input", paramLabel = "DIR", description = "The output of a run.")
        private Path input;

        private WarningSource open(Optional<Instant> since, boolean follow, Consumer<String> complaints) {
            if (input != null) {
                return new WarningFile(input, since, complaints);
            }
            return follow && since.isEmpty()
                    ? WarningTopic.fromNow(broker, complaints)
                    : WarningTopic.since(broker, since, complaints);
        }

        private String name() {
            return input != null ? input.toString() : broker.bootstrapServers();
        }
    }
}
