package io.langyan.cli;

import io.langyan.cli.bench.BenchCommand;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.demo.DemoCommand;
import io.langyan.cli.quality.QualityCommand;
import io.langyan.cli.rules.RulesCommand;
import io.langyan.cli.run.RunCommand;
import io.langyan.cli.simulate.SimulateCommand;
import io.langyan.cli.warnings.WarningsCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code langyan} command. */
@Command(
        name = "langyan",
        description = "Real-time early warning against telecom fraud.",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            SimulateCommand.class,
            RulesCommand.class,
            WarningsCommand.class,
            QualityCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:clean",
            "1:failed; the last line on standard error says why",
            "2:wrong usage, or a file or directory that is not there",
            "3:finished, but some records were dead letters",
            "4:what was published was rejected by the job",
            "5:what was published was not acknowledged by the whole job in time",
            "130:ended by Ctrl-C, cleanly"
        },
        sortOptions = false)
public final class Langyan implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-X", "--debug"},
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure.")
    private boolean debug;

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(commandLine(out, err), args));
    }

    /** Even what is no exception, such as too little memory, is told in one sentence. */
    private static int execute(CommandLine command, String[] args) {
        try {
            return command.execute(args);
        } catch (Error failure) {
            return ErrorReport.tell(failure, command);
        }
    }

    /** The whole command line, writing to the given places; it never exits the JVM. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Langyan())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new ErrorReport())
                .setParameterExceptionHandler(Langyan::wrongUsage);
    }

    /** Whether failures are shown with their stack trace. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command, but found none");
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("langyan: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCodes.USAGE;
    }
}
