package io.langyan.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code langyan rules}: what the author of rules needs. */
@Command(
        name = "rules",
        description = "Checks, tests, formats and backtests the files that rules are written in.",
        subcommands = {
            NewCommand.class,
            FmtCommand.class,
            CheckCommand.class,
            TestCommand.class,
            CostCommand.class,
            BacktestCommand.class
        },
        sortOptions = false)
public final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command after 'rules', but found none");
    }
}
