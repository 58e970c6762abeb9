package io.langyan.cli.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code langyan bench}: measures this installation on this machine. */
@Command(
        name = "bench",
        description = "Measures Langyan on this machine: beside what it is compared with, and under a burst.",
        subcommands = {CoreBenchCommand.class, BurstBenchCommand.class},
        sortOptions = false)
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "expected what to measure, but found nothing; langyan bench core is one");
    }
}
