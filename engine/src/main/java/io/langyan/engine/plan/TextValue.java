package io.langyan.engine.plan;

/** A compiled expression whose value is a text or an identifier. */
@FunctionalInterface
interface TextValue {
    /** The value, or null where it is missing. */
    String get(EvaluationContext context);
}
