package io.langyan.cli.command;

import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.desk.DeskRules;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.replay.ReplayInputs;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of commands that replay files through the job. */
public final class ReplayOptions {
    private static final int MOST_PARALLEL = 128;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many subtasks each stage has (default: ${DEFAULT-VALUE}).")
    private int parallelism = 2;

    @Option(
            names = "--state",
            paramLabel = "KIND",
            description = "Where state lives: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private State state = State.heap;

    @Option(
            names = "--cold",
            description =
                    "Start without a history: what a rule asks of a person's past is unknown until the person has been"
                            + " seen for as long as it looks back, or for 14 days.")
    private boolean cold;

    /**
     * How to run rules.
     *
     * @throws UserError where an option is out of its limits
     */
    public JobSettings settings(PlanSource plans) {
        return settings(plans, DeskRules.SHIPPED);
    }

    /**
     * How to run rules for a desk.
     *
     * @throws UserError where an option is out of its limits
     */
    public JobSettings settings(PlanSource plans, DeskRules desk) {
        check();
        return JobSettings.of(plans)
                .parallelism(parallelism)
                .state(state.kind)
                .coldStart(cold)
                .desk(desk)
                .build();
    }

    /**
     * Makes sure that the options are within their limits.
     *
     * @throws UserError where one is not
     */
    public void check() {
        if (parallelism < 1 || parallelism > MOST_PARALLEL) {
            throw UserError.usage("expected --parallelism from 1 to " + MOST_PARALLEL + ", but found " + parallelism
                    + ". The number of cores is a good start.");
        }
    }

    /**
     * Makes sure that a directory holds something to replay.
     *
     * @param option the option that names it
     * @param input the directory
     * @throws UserError where it does not, or it cannot be read
     */
    public static void checkInput(String option, Path input) {
        if (!Files.isDirectory(input)) {
            throw UserError.usage(
                    "expected a directory at " + input + ", but there is none. Name one with " + option + ".");
        }
        var files = ReplayInputs.files(input);
        if (files.isEmpty()) {
            throw UserError.usage("expected calls.jsonl or payments.jsonl in " + input
                    + ", but found neither. Name another directory with " + option + ".");
        }
        files.forEach(file -> checkReadable(file.file()));
    }

    private static void checkReadable(Path file) {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw UserError.failed("expected a readable file at " + file
                    + ", but it cannot be read. Check what it is and who may read it.");
        }
    }

    /** Where state lives, as it is typed. */
    private enum State {
        heap(StateKind.HEAP),
        rocksdb(StateKind.ROCKSDB);

        private final StateKind kind;

        State(StateKind kind) {
            this.kind = kind;
        }
    }
}
