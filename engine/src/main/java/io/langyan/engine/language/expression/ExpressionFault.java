package io.langyan.engine.language.expression;

import io.langyan.engine.diagnostic.Message;

/** Ends the reading of one expression; its place and message become a diagnostic. */
final class ExpressionFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;
    private final Message problem;
    private final transient Object[] arguments;

    ExpressionFault(int start, int end, Message problem, Object... arguments) {
        super(problem.name(), null, false, false);
        this.start = start;
        this.end = end;
        this.problem = problem;
        this.arguments = arguments;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Message problem() {
        return problem;
    }

    Object[] arguments() {
        return arguments;
    }
}
