package io.langyan.engine.plan;

/** A compiled expression whose value is held as a long: fen, milliseconds, a code, a whole number. */
@FunctionalInterface
interface NumberValue {
    /** The value, or {@link io.langyan.engine.event.Event#MISSING}. */
    long get(EvaluationContext context);
}
