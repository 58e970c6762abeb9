package io.langyan.cli.bench;

import io.langyan.bench.run.BenchSettings;
import io.langyan.bench.run.Comparison;
import io.langyan.bench.run.Competitor;
import io.langyan.bench.run.Reports;
import io.langyan.bench.run.Runner;
import io.langyan.bench.run.StateChoice;
import io.langyan.bench.run.WrongHitsException;
import io.langyan.bench.workload.ReferenceWorkload;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code langyan bench core}: two detections as rule files against the same by hand, in one process and run. */
@Command(
        name = "core",
        description = {
            "Compares two detections as rule files with the same written by hand, and with bare floors: the same events,"
                    + " the same hops, one process, one round after the other.",
            "Each competitor has to find exactly the hits that an oracle finds, or the command fails. Writes core.json"
                    + " and core.md. The full comparison takes about half an hour and wants 8 GB of heap"
                    + " (LANGYAN_JAVA_OPTS=-Xmx8g) and a machine that does nothing else."
        },
        sortOptions = false)
public final class CoreBenchCommand implements Callable<Integer> {
    private static final long QUICK_EVENTS = 600_000;
    private static final int USUAL_ROUNDS = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "How many events of the reference workload (default: 6000000; with --quick 600000).")
    private Long events;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each competitor runs after the warm-up (default: 3; with --quick 1).")
    private Integer rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "How many events each competitor runs over before the first round, 0 for none"
                    + " (default: as many as a round; with --quick 0).")
    private Long warmUp;

    @Option(
            names = "--competitors",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Who runs, beside langyan, separated by commas: none, bytes, hand, hand-equal (default: all).")
    private List<String> competitors = List.of();

    @Option(
            names = "--state",
            paramLabel = "KIND",
            description = "Where state lives, rocksdb with checkpoints: ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    private Place state = Place.both;

    @Option(names = "--quick", description = "Without a warm-up, and little: to see that it works, not how fast.")
    private boolean quick;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The directory to write; made where it is not there (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("bench-results");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Comparison comparison = new Runner(settings(), out).run();
            out.println();
            out.println(Reports.write(comparison, output));
            out.flush();
            return ExitCodes.CLEAN;
        } catch (WrongHitsException e) {
            throw UserError.failed(e.getMessage(), e);
        }
    }

    private BenchSettings settings() {
        long count = events != null ? events : quick ? QUICK_EVENTS : ReferenceWorkload.EVENTS;
        try {
            return new BenchSettings(
                    count,
                    rounds != null ? rounds : quick ? 1 : USUAL_ROUNDS,
                    warmUp != null ? warmUp : quick ? 0 : count,
                    state.choices,
                    chosen(),
                    output);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Those asked for, in the order they always run in, with the one that all are compared with. */
    private List<Competitor> chosen() {
        List<String> known =
                Arrays.stream(Competitor.values()).map(Competitor::label).toList();
        for (String name : competitors) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "expected competitors out of " + String.join(", ", known) + ", but found '" + name
                                + "'; leave the option out to run all");
            }
        }
        return Arrays.stream(Competitor.values())
                .filter(each ->
                        competitors.isEmpty() || each == Competitor.LANGYAN || competitors.contains(each.label()))
                .toList();
    }

    /** Where state lives, as it is spelled on the command line. */
    private enum Place {
        heap(StateChoice.HEAP),
        rocksdb(StateChoice.ROCKSDB),
        both(StateChoice.HEAP, StateChoice.ROCKSDB);

        private final List<StateChoice> choices;

        Place(StateChoice... choices) {
            this.choices = List.of(choices);
        }
    }
}
