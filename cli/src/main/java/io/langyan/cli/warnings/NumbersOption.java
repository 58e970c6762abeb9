package io.langyan.cli.warnings;

import io.langyan.cli.command.UserError;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether numbers are shown in clear, and why. Nobody is shown one without a trace. */
final class NumbersOption {
    private static final int SHORTEST_REASON = 4;

    @Option(
            names = "--show-numbers",
            paramLabel = "REASON",
            description =
                    "Show people, numbers and accounts without stars. Who did so, when and for what reason is told on"
                            + " standard error and kept in the audit file beside the log.")
    private String reason;

    /**
     * Whether they are shown in clear; where they are, that is written down first.
     *
     * @param what what is shown, for example the brokers
     * @throws UserError where no reason is told
     */
    boolean clear(String what, PrintWriter err) {
        if (reason == null) {
            return false;
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw UserError.usage("expected a reason to show numbers for, but found '" + reason
                    + "'. Say what it is needed for, for example --show-numbers \"call back of case 17\".");
        }
        Audit.write("numbers shown of " + what + ": " + reason.strip(), err);
        return true;
    }
}
