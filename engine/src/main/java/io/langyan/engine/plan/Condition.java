package io.langyan.engine.plan;

/** A compiled condition. Three-valued (RULES S8), so it answers with a code rather than a boolean. */
@FunctionalInterface
public interface Condition {
    /** Does not hold. */
    int FALSE = 0;
    /** Holds. */
    int TRUE = 1;
    /** Cannot be told, because a value is missing. */
    int MISSING = 2;

    /** A condition that always holds. */
    Condition ALWAYS = context -> TRUE;

    /** Answers {@link #FALSE}, {@link #TRUE} or {@link #MISSING}. */
    int test(EvaluationContext context);

    /** The code of a boolean. */
    static int of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
