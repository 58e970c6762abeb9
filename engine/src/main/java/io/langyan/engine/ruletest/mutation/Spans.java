package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Quantities;
import java.util.List;

/** Halves and doubles spans of time. */
final class Spans {
    private Spans() {}

    /**
     * Half and twice a span.
     *
     * @param name how the rule calls it
     */
    static List<Change<Long>> of(String name, long millis) {
        return List.of(change(name, millis / 2, millis / 2, millis), change(name, millis * 2, millis, millis * 2));
    }

    private static Change<Long> change(String name, long other, long from, long to) {
        String shown = Quantities.duration(other);
        String between = Quantities.duration(from) + " – " + Quantities.duration(to);
        return new Change<>(
                other,
                new Label(name + " 改为 " + shown, name + " " + shown),
                new Label(
                        "加一个测试：所看的事件在 " + between + " 之前，并写明结果",
                        "add a test in which what " + name + " looks at lies " + between
                                + " back, and say what it comes to"));
    }
}
