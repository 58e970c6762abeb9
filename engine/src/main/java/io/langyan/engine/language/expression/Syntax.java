package io.langyan.engine.language.expression;

import io.langyan.engine.rule.Expr.ArithmeticOp;
import io.langyan.engine.rule.Expr.CompareOp;
import java.util.List;

/** An expression as it is written: names are not resolved yet. Places are char indexes into the expression. */
sealed interface Syntax {
    /** Index of the first char. */
    int start();

    /** Index after the last char. */
    int end();

    /** The expressions directly within. */
    default List<Syntax> parts() {
        return List.of();
    }

    record Number(int start, int end, String text, Quantity quantity) implements Syntax {}

    record Text(int start, int end, String value) implements Syntax {}

    record Truth(int start, int end, boolean value) implements Syntax {}

    record Name(int start, int end, String name) implements Syntax {}

    record Member(int start, int end, String step, String field, int fieldStart) implements Syntax {}

    record Call(int start, int end, String function, List<Syntax> arguments) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return arguments;
        }
    }

    record Not(int start, int end, Syntax term) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(term);
        }
    }

    record Logical(boolean and, List<Syntax> terms) implements Syntax {
        @Override
        public int start() {
            return terms.get(0).start();
        }

        @Override
        public int end() {
            return terms.get(terms.size() - 1).end();
        }

        @Override
        public List<Syntax> parts() {
            return terms;
        }
    }

    record Compare(CompareOp op, String sign, Syntax left, Syntax right) implements Syntax {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public int end() {
            return right.end();
        }

        @Override
        public List<Syntax> parts() {
            return List.of(left, right);
        }
    }

    record Membership(int end, Syntax value, List<Syntax> options) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> parts() {
            return List.of(value);
        }
    }

    record Arithmetic(ArithmeticOp op, String sign, Syntax left, Syntax right) implements Syntax {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public int end() {
            return right.end();
        }

        @Override
        public List<Syntax> parts() {
            return List.of(left, right);
        }
    }
}
