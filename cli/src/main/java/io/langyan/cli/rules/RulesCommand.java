package io.langyan.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code langyan rules}: what the author of rules needs. */
@Command(
        name = "rules",
        description =
                "Writes, checks, tests and backtests rules, tells why they warn, and brings them into the running job.",
        subcommands = {
            NewCommand.class,
            FmtCommand.class,
            CheckCommand.class,
            TestCommand.class,
            CostCommand.class,
            BacktestCommand.class,
            WhyNotCommand.class,
            ExplainCommand.class,
            KeygenCommand.class,
            ApproveCommand.class,
            PublishCommand.class,
            StatusCommand.class,
            RollbackCommand.class,
            MuteCommand.class
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
