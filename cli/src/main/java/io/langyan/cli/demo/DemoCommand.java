package io.langyan.cli.demo;

import io.langyan.cli.broker.TemporaryDirectory;
import io.langyan.cli.command.DeskOption;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.RulesOption;
import io.langyan.cli.command.TrustOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.terminal.Terminal;
import io.langyan.records.bundle.TrustedKeys;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan demo}: a simulated city, live. */
@Command(
        name = "demo",
        description = {
            "A simulated city, live: a real Kafka broker and the job run in this process, operators and banks feed them,"
                    + " now and then somebody is swindled, and warnings appear as they become readable.",
            "Everything listens on 127.0.0.1 alone and is removed at the end; Ctrl-C ends it at any time."
        },
        sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
    private static final Duration LONGEST_CLEANUP = Duration.ofSeconds(30);
    private static final int FEWEST_PEOPLE = 10;
    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_MINUTES = 24 * 60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--minutes", paramLabel = "N", description = "End after N minutes (default: ${DEFAULT-VALUE}).")
    private int minutes = 5;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "How many live in the city (default: ${DEFAULT-VALUE}).")
    private int people = 2000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "The same seed gives the same city and the same course of events (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--port", paramLabel = "P", description = "Where the broker listens (default: any free port).")
    private int port;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "The directory with the public keys (NAME.pub) of those whose rules are taken while it runs"
                    + " (default: nobody's).")
    private Path trust;

    @Mixin
    private RulesOption rules;

    @Mixin
    private DeskOption desk;

    @Override
    public Integer call() {
        check("--minutes", minutes, 1, LONGEST_MINUTES);
        check("--people", people, FEWEST_PEOPLE, MOST_PEOPLE);
        check("--port", port, 0, 65_535);
        PrintWriter out = spec.commandLine().getOut();
        DemoSettings settings = new DemoSettings(
                Duration.ofMinutes(minutes),
                people,
                seed,
                port,
                rules.read(spec.commandLine().getErr()),
                trust == null ? TrustedKeys.of(Map.of()) : TrustOption.in(trust),
                desk.rules());
        TemporaryDirectory directory = TemporaryDirectory.create("langyan-demo");
        StopSignal stop = new StopSignal();
        // Ctrl-C begins the shutdown of the JVM; it waits for this hook, and so for everything to be cleaned up.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.request();
            stop.awaitFinish(LONGEST_CLEANUP);
            directory.close();
        }));
        try {
            Terminal terminal = Terminal.detect(out);
            DemoSummary summary = new Demo(settings, rules.catalogue(), terminal, directory.path(), stop).run();
            terminal.line("");
            summary.lines().forEach(terminal::line);
            return ExitCodes.CLEAN;
        } finally {
            directory.close();
            stop.finish();
        }
    }

    private static void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw UserError.usage(
                    "expected " + option + " from " + least + " to " + most + ", but found " + value + ".");
        }
    }
}
