package io.langyan.cli.bench;

import io.langyan.cli.bench.burst.BurstReport;
import io.langyan.cli.bench.burst.BurstResult;
import io.langyan.cli.bench.burst.BurstRun;
import io.langyan.cli.bench.burst.BurstSettings;
import io.langyan.cli.broker.TemporaryDirectory;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan bench burst}: many warnings that fall due at once, on a real broker. */
@Command(
        name = "burst",
        description = {
            "Lets 80 warnings fall due within a second on top of 5,000 events a second, and 8,000 within ten seconds, as soon"
                    + " as their evidence is there and at deadlines, and measures how long after that each can be read.",
            "Fails where a warning is lost or a person's records come out of order; the time that is promised is"
                    + " reported, not enforced. Writes burst.json and burst.md. Takes about eight minutes and wants"
                    + " a machine that does nothing else."
        },
        sortOptions = false)
final class BurstBenchCommand implements Callable<Integer> {
    private static final int MOST_EVENTS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--events-per-second",
            paramLabel = "N",
            description = "Calls and payments of others meanwhile (default: 5000; with --quick 200).")
    private Integer background;

    @Option(
            names = "--quick",
            description =
                    "Few warnings, with feeds that are seconds behind instead of minutes: to see that it works, not"
                            + " how fast.")
    private boolean quick;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The directory to write; made where it is not there (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("bench-results");

    @Override
    public Integer call() throws Exception {
        BurstSettings settings = quick ? BurstSettings.QUICK : BurstSettings.PROMISED;
        if (background != null) {
            if (background < 1 || background > MOST_EVENTS) {
                throw UserError.usage("expected --events-per-second from 1 to " + MOST_EVENTS + ", but found "
                        + background + ". 5000 is what is promised for.");
            }
            settings = settings.withBackground(background);
        }
        PrintWriter out = spec.commandLine().getOut();
        BurstResult result;
        try (TemporaryDirectory directory = TemporaryDirectory.create("langyan-burst")) {
            result = new BurstRun(settings, directory.path(), line -> {
                        out.println(line);
                        out.flush();
                    })
                    .run();
        }
        out.println();
        out.println(BurstReport.write(result, output));
        out.flush();
        if (result.lost() > 0 || result.outOfOrder() > 0) {
            throw UserError.failed("expected every warning once and in order, but " + result.lost() + " were lost and "
                    + result.outOfOrder() + " records came out of order. The log of the job says what happened.");
        }
        return ExitCodes.CLEAN;
    }
}
