package io.langyan.engine.rule;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import java.util.Optional;

/** A value that a rule computes from the history of its entity (RULES section 3). */
public sealed interface Feature {
    /** Its name in the rule. */
    String name();

    /** The event it is computed from. */
    EventType of();

    /** What must hold for an event to be counted; its own fields are {@link Expr.FieldRef#SELF}. */
    Optional<Expr> where();

    /** How far back it looks, in milliseconds. */
    long overMillis();

    /** The type of its value. */
    ValueType type();

    /**
     * A value over the window (t − over, t] before the trigger, the trigger included unless said otherwise.
     *
     * @param name its name in the rule
     * @param kind what is computed
     * @param of the event it is computed from
     * @param field the field that is aggregated; none for count and since
     * @param where what must hold for an event to be counted
     * @param overMillis length of the window
     * @param beforeTrigger whether the trigger is left out
     * @param otherwise the value of max and min over an empty window
     * @param cap distinct counts up to this exactly, then "at least this"
     * @param type the type of the value
     */
    record Window(
            String name,
            WindowKind kind,
            EventType of,
            Optional<Field> field,
            Optional<Expr> where,
            long overMillis,
            boolean beforeTrigger,
            Optional<Long> otherwise,
            int cap,
            ValueType type)
            implements Feature {}

    /** What a window computes. */
    enum WindowKind {
        /** How many events. */
        COUNT,
        /** The sum of a field. */
        SUM,
        /** The largest value of a field. */
        MAX,
        /** The smallest value of a field. */
        MIN,
        /** How many different values of a field. */
        DISTINCT,
        /** Time since the last such event before the trigger; missing where there is none. */
        SINCE
    }

    /**
     * Whether a value had no occurrence in (s − over, s − settle], s being the time of the record that carries it.
     *
     * @param name its name in the rule
     * @param step the index of the step whose value is asked about
     * @param stepField the field of that step's event
     * @param of the event whose occurrences count
     * @param field the field of that event
     * @param where what must hold for an occurrence to count
     * @param overMillis how far back
     * @param settleMillis how long an occurrence takes to make a value known
     */
    record FirstSeen(
            String name,
            int step,
            Field stepField,
            EventType of,
            Field field,
            Optional<Expr> where,
            long overMillis,
            long settleMillis)
            implements Feature {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * What is usual for the entity: a statistic of a field over whole calendar days before the day of the trigger.
     *
     * @param name its name in the rule
     * @param statistic what is computed
     * @param of the event it is computed from
     * @param field the field that is aggregated
     * @param where what must hold for an event to be counted
     * @param overMillis how far back, whole days
     * @param atLeast how many values it takes; with fewer the value is {@code otherwise}
     * @param otherwise the value where too little is known
     * @param type the type of the value
     */
    record Usual(
            String name,
            Statistic statistic,
            EventType of,
            Field field,
            Optional<Expr> where,
            long overMillis,
            int atLeast,
            long otherwise,
            ValueType type)
            implements Feature {}

    /** Statistics of what is usual. */
    enum Statistic {
        /** The median. */
        P50(50),
        /** What nine in ten values do not exceed. */
        P90(90),
        /** What nineteen in twenty values do not exceed. */
        P95(95),
        /** What ninety-nine in a hundred values do not exceed. */
        P99(99),
        /** The arithmetic mean, its fraction cut off. */
        MEAN(0);

        private final int percent;

        Statistic(int percent) {
            this.percent = percent;
        }

        /** Whether it is a quantile. */
        public boolean isQuantile() {
            return this != MEAN;
        }

        /** The rank of the quantile among so many values, by nearest rank: from 1. */
        public long rank(long count) {
            return (count * percent + 99) / 100;
        }
    }
}
