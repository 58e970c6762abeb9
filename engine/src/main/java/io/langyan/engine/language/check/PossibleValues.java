package io.langyan.engine.language.check;

import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.CompareOp;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The numbers that a value can still be, after what was asked of it. Mutable. */
final class PossibleValues {
    private long least;
    private long most;
    private final Set<Long> excluded = new HashSet<>();
    private TreeSet<Long> among;

    PossibleValues(long least, long most) {
        this.least = least;
        this.most = most;
    }

    /** Keeps what compares so with a number. */
    void keep(CompareOp op, long number) {
        switch (op) {
            case EQ -> keepAmong(Set.of(number));
            case NE -> excluded.add(number);
            case LT -> most = Math.min(most, number == Long.MIN_VALUE ? number : number - 1);
            case LE -> most = Math.min(most, number);
            case GT -> least = Math.max(least, number == Long.MAX_VALUE ? number : number + 1);
            case GE -> least = Math.max(least, number);
        }
    }

    void keepAmong(Set<Long> numbers) {
        if (among == null) {
            among = new TreeSet<>(numbers);
        } else {
            among.retainAll(numbers);
        }
    }

    void exclude(Set<Long> numbers) {
        excluded.addAll(numbers);
    }

    boolean isNothing() {
        if (among != null) {
            return among.stream().allMatch(number -> number < least || number > most || excluded.contains(number));
        }
        // A span of no more numbers than are excluded can be used up.
        boolean small = most - least >= 0 && most - least <= excluded.size();
        if (least > most) {
            return true;
        }
        for (long number = least; small && number <= most; number++) {
            small = excluded.contains(number);
        }
        return small;
    }

    /** The comparison that holds where the other does not. */
    static CompareOp opposite(CompareOp op) {
        return switch (op) {
            case EQ -> CompareOp.NE;
            case NE -> CompareOp.EQ;
            case LT -> CompareOp.GE;
            case LE -> CompareOp.GT;
            case GT -> CompareOp.LE;
            case GE -> CompareOp.LT;
        };
    }

    /** The same comparison read from right to left. */
    static CompareOp mirrored(CompareOp op) {
        return switch (op) {
            case EQ, NE -> op;
            case LT -> CompareOp.GT;
            case LE -> CompareOp.GE;
            case GT -> CompareOp.LT;
            case GE -> CompareOp.LE;
        };
    }

    /** A comparison of something with a number, whichever side that is on; null where it is none. */
    static Asked asked(Expr expression) {
        if (expression instanceof Expr.Compare compare) {
            if (compare.right() instanceof Expr.NumberLiteral number) {
                return new Asked(compare.left(), compare.op(), number.value());
            } else if (compare.left() instanceof Expr.NumberLiteral number) {
                return new Asked(compare.right(), mirrored(compare.op()), number.value());
            }
        }
        return null;
    }

    /**
     * What is asked of a value.
     *
     * @param value the value
     * @param op how it is compared
     * @param number with what
     */
    record Asked(Expr value, CompareOp op, long number) {}
}
