package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.plan.Condition;

/** What a condition can come to (RULES S8). */
public enum Answer {
    /** It does not hold. */
    FALSE("不成立", "false"),
    /** It holds. */
    TRUE("成立", "true"),
    /** It cannot be told, because a value is missing; so it does not count. */
    MISSING("缺失", "missing");

    private final Label label;

    Answer(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The answer of a code of {@link Condition}. */
    static Answer of(int code) {
        return code == Condition.TRUE ? TRUE : code == Condition.FALSE ? FALSE : MISSING;
    }

    /** In words. */
    public Label label() {
        return label;
    }
}
