package io.langyan.bench;

import io.langyan.bench.run.BenchSettings;
import io.langyan.bench.run.Comparison;
import io.langyan.bench.run.Competitor;
import io.langyan.bench.run.Reports;
import io.langyan.bench.run.Runner;
import io.langyan.bench.run.StateChoice;
import io.langyan.bench.run.WrongHitsException;
import io.langyan.bench.workload.ReferenceWorkload;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code langyan bench core}: two detections as rule files against the same by hand, in one process and run. Ends with 0,
 * with 1 where a competitor found other hits than the oracle, with 2 on wrong usage.
 */
@Command(
        name = "core",
        mixinStandardHelpOptions = true,
        description = "Compares two detections as rule files with the same written by hand, and with bare floors.")
public final class CoreBench implements Callable<Integer> {
    private static final long QUICK_EVENTS = 600_000;
    private static final long WARM_UP_EVENTS = 1_000_000;

    @Option(names = "--events", paramLabel = "N", description = "events of the reference workload (${DEFAULT-VALUE})")
    private long events = ReferenceWorkload.EVENTS;

    @Option(names = "--rounds", paramLabel = "N", description = "rounds after the warm-up (${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(names = "--state", paramLabel = "WHERE", description = "heap, rocksdb or both (${DEFAULT-VALUE})")
    private String state = "both";

    @Option(names = "--quick", description = "600,000 events, one round, no warm-up: to see that it works")
    private boolean quick;

    @Option(names = "--output", paramLabel = "DIR", description = "where core.md and core.json go (${DEFAULT-VALUE})")
    private Path output = Path.of("bench-results");

    @Spec
    private CommandSpec spec;

    /** Runs the command in a process of its own. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CoreBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Comparison comparison = new Runner(settings(), out).run();
            out.println();
            out.println(Reports.write(comparison, output));
            out.flush();
            return 0;
        } catch (WrongHitsException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private BenchSettings settings() {
        try {
            return new BenchSettings(
                    quick ? QUICK_EVENTS : events,
                    quick ? 1 : rounds,
                    quick ? 0 : Math.min(events, WARM_UP_EVENTS),
                    states(),
                    List.of(Competitor.values()),
                    output);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<StateChoice> states() {
        if (state.equals("both")) {
            return List.of(StateChoice.values());
        }
        for (StateChoice choice : StateChoice.values()) {
            if (choice.label().equals(state)) {
                return List.of(choice);
            }
        }
        throw new IllegalArgumentException(
                "expected --state heap, rocksdb or both, but found " + state + "; leave it out for both");
    }
}
