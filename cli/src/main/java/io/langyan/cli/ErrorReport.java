package io.langyan.cli;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one sentence; the stack trace only on request. */
final class ErrorReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(failure, command);
    }

    /** Tells of a failure and gives the exit code. */
    static int tell(Throwable failure, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println("langyan: " + sentence(failure));
        if (debug(command)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof UserError known ? known.exitCode() : ExitCodes.FAILED;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof UserError) {
            return failure.getMessage();
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String what = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return "failed unexpectedly: " + what.lines().findFirst().orElse("")
                + ". Run the command again with --debug to see where.";
    }

    private static boolean debug(CommandLine command) {
        CommandLine top = command;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getCommand() instanceof Langyan langyan && langyan.debug();
    }
}
