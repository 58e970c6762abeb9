package io.langyan.engine.language.expression;

import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FieldRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Notes which fields that may be missing one condition compares, and which it asks about with {@code known}. A
 * comparison with a missing value does not match (RULES S8): a condition that never asks has not decided whether that
 * is right.
 */
final class MissingValues {
    private final Map<FieldRef, Span> used = new LinkedHashMap<>();
    private final Set<FieldRef> asked = new HashSet<>();

    void used(Expr value, Span span) {
        if (value instanceof FieldRef reference && reference.field().optional()) {
            used.putIfAbsent(reference, span);
        }
    }

    void asked(Expr value) {
        if (value instanceof FieldRef reference) {
            asked.add(reference);
        }
    }

    void report(Problems problems) {
        used.forEach((reference, span) -> {
            if (!asked.contains(reference)) {
                problems.report(span, Message.MAY_BE_MISSING, written(span));
            }
        });
    }

    private static String written(Span span) {
        int[] line = span.sourceLine().codePoints().toArray();
        int start = span.column() - 1;
        return new String(line, start, Math.min(span.length(), line.length - start));
    }
}
