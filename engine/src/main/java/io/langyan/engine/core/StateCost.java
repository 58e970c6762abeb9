package io.langyan.engine.core;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.plan.Plan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the state of one person, account or phone can come to at most under a plan, in bytes as it is stored: whatever is recorded, as long
 * as identifiers and texts are no longer than the standards allow.
 *
 * @param parts what it is made of
 */
public record StateCost(List<Part> parts) {
    /** The most that the rules of a bundle may cost together. */
    public static final long MOST_BYTES = 2048 * 1024;

    /** Copies the parts. */
    public StateCost {
        parts = List.copyOf(parts);
    }

    /**
     * Computes it from the plan and the sizes that the codec gives the largest of everything: of a person, an account or a
     * phone, whichever comes to most.
     */
    public static StateCost of(Plan plan, CoreSettings settings) {
        return Arrays.stream(Entity.values())
                .map(entity -> of(plan, entity, settings))
                .max(Comparator.comparingLong(StateCost::bytes))
                .orElseThrow();
    }

    /** Computes it for one kind of entity. */
    public static StateCost of(Plan plan, Entity entity, CoreSettings settings) {
        return new StateMeter(plan.only(entity), settings).cost();
    }

    /** All parts together. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** All parts of one kind together. */
    public long bytes(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .mapToLong(Part::bytes)
                .sum();
    }

    /** What needs state. */
    public enum Kind {
        /** Events that a late record may still change. */
        TAIL,
        /** The newest events that a step or an absence looks back at. */
        STEPS,
        /** The events that a window counts one by one, and its panes. */
        WINDOWS,
        /** Values that a {@code first_seen} remembers. */
        VALUES,
        /** Days of a {@code usual}. */
        DAYS,
        /** Findings, the warning, numbers on file, and the frame around all this. */
        FINDINGS
    }

    /**
     * One thing that needs state.
     *
     * @param kind what
     * @param name of the feature or event, as rules call it; empty where it belongs to no one
     * @param bytes at most
     */
    public record Part(Kind kind, String name, long bytes) {}
}
