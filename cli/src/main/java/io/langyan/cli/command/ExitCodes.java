package io.langyan.cli.command;

/** What the exit code of {@code langyan} tells a script. */
public final class ExitCodes {
    /** Everything went well. */
    public static final int CLEAN = 0;
    /** The command failed. */
    public static final int FAILED = 1;
    /** The command line was wrong, or names something that is not there. */
    public static final int USAGE = 2;
    /** The command finished, but some records were dead letters. */
    public static final int DEAD_LETTERS = 3;
    /** A subtask of the job refused what was published. */
    public static final int REJECTED = 4;
    /** Not every subtask of the job was heard of in time. */
    public static final int UNHEARD = 5;

    private ExitCodes() {}
}
