package io.langyan.engine.situation;

import io.langyan.engine.rule.Level;
import java.util.Comparator;

/**
 * How many open warnings that nobody has taken are alike.
 *
 * @param level their level
 * @param fraudType their scheme
 * @param division where to send people; may be null
 * @param count how many
 */
public record Group(Level level, String fraudType, String division, int count) {
    static final Comparator<Group> ORDER = Comparator.comparing(Group::level)
            .thenComparingInt(Group::count)
            .reversed()
            .thenComparing(Group::fraudType)
            .thenComparing(Group::division, Comparator.nullsLast(Comparator.naturalOrder()));
}
