package io.langyan.cli.run;

import io.langyan.cli.command.DeskOption;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.ReplayOptions;
import io.langyan.cli.command.RulesOption;
import io.langyan.cli.command.UserError;
import io.langyan.job.JobSettings;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.replay.ReplayFailedException;
import io.langyan.job.replay.ReplayJob;
import io.langyan.job.replay.RunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan run}: the job over files. */
@Command(
        name = "run",
        description = {
            "Replays a directory of JSON Lines files through the same job that runs on a cluster, and writes what it"
                    + " found into another.",
            "Reads calls.jsonl, payments.jsonl and, where they are there, identities.jsonl, watchlist.jsonl and"
                    + " feedback.jsonl. Writes"
                    + " warnings.jsonl, detections.jsonl, suspects.jsonl, stop-payments.jsonl, rule-outcomes.jsonl,"
                    + " dead-letters.jsonl, late.jsonl and summary.json."
        },
        sortOptions = false)
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--input", paramLabel = "DIR", required = true, description = "The directory to read.")
    private Path input;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The directory to write; made where it is not there.")
    private Path output;

    @Mixin
    private RulesOption rules;

    @Mixin
    private ReplayOptions replay;

    @Mixin
    private DeskOption desk;

    @Option(names = "--json", description = "Print the summary as JSON, as summary.json has it.")
    private boolean json;

    @Override
    public Integer call() {
        checkArguments();
        PrintWriter out = spec.commandLine().getOut();
        JobSettings settings = replay.settings(
                RulePlans.of(
                        rules.read(spec.commandLine().getErr()),
                        rules.catalogue().lists()),
                desk.rules());
        RunSummary summary = replay(settings);
        if (json) {
            out.println(summary.toJson());
        } else {
            new RunReport(summary, output).lines().forEach(out::println);
        }
        return summary.deadLettered() == 0 ? ExitCodes.CLEAN : ExitCodes.DEAD_LETTERS;
    }

    private RunSummary replay(JobSettings settings) {
        try {
            return ReplayJob.execute(settings, input, output);
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write to " + output + ", but could not: " + e.getMessage()
                            + ". Name another directory with --output.",
                    e);
        } catch (ReplayFailedException e) {
            throw UserError.failed(e.getMessage() + ". Run it again with --debug to see where.", e);
        }
    }

    private void checkArguments() {
        ReplayOptions.checkInput("--input", input);
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw UserError.usage(
                    "expected a directory at " + output + ", but found a file. Name another with --output.");
        }
        replay.check();
    }
}
