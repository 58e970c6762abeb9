package io.langyan.job.plan;

import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Mute;
import java.util.List;

/** What was published, verified, and put in order: it goes to every subtask that has a plan. */
public sealed interface RuleChange permits RuleChange.Published, RuleChange.Muted {
    /** Its place among all changes, from 1 and rising. */
    long sequence();

    /**
     * A bundle: from a moment on its rules are in force, and no others.
     *
     * @param sequence its place among all changes
     * @param number the bundle's number
     * @param contentHash hash of its rules
     * @param moment event time from which on it acts, epoch milliseconds
     * @param rules the texts of its rules, which compile
     */
    record Published(long sequence, long number, String contentHash, long moment, List<RuleSource> rules)
            implements RuleChange {
        /** Copies the list. */
        public Published {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule falls silent for a while.
     *
     * @param sequence its place among all changes
     * @param mute which, and when
     */
    record Muted(long sequence, Mute mute) implements RuleChange {}
}
