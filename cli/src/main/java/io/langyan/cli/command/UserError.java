package io.langyan.cli.command;

/**
 * Something that the user can put right. Its message is all that is shown: what was expected, what was found, and one
 * suggestion.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    private UserError(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** The command line is wrong, or names something that is not there. */
    public static UserError usage(String sentence) {
        return new UserError(ExitCodes.USAGE, sentence, null);
    }

    /** The command could not do what it was asked. */
    public static UserError failed(String sentence) {
        return new UserError(ExitCodes.FAILED, sentence, null);
    }

    /** The command could not do what it was asked, for a reason that only {@code --debug} shows. */
    public static UserError failed(String sentence, Throwable cause) {
        return new UserError(ExitCodes.FAILED, sentence, cause);
    }

    /** One of {@link ExitCodes}. */
    public int exitCode() {
        return exitCode;
    }
}
