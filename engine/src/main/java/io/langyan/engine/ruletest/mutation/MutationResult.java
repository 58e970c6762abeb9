package io.langyan.engine.ruletest.mutation;

import java.util.List;

/**
 * What the tests of a rule make of its mutants.
 *
 * @param mutants how many there are, without those that are known to change nothing
 * @param survivors those that no test noticed
 * @param equivalent those that no test noticed and that are known to change nothing, with the reason
 * @param unneeded names of mutants that are said to change nothing, although a test notices them or they do not exist
 */
public record MutationResult(
        int mutants, List<Mutant> survivors, List<EquivalentMutants.Entry> equivalent, List<String> unneeded) {
    /** The share of mutants that may survive, in percent. */
    public static final int MOST_SURVIVORS_PERCENT = 10;

    /** Copies its lists. */
    public MutationResult {
        survivors = List.copyOf(survivors);
        equivalent = List.copyOf(equivalent);
        unneeded = List.copyOf(unneeded);
    }

    /** Whether the tests notice enough, and nothing is said to change nothing that does. */
    public boolean passed() {
        return survivors.size() * 100 <= mutants * MOST_SURVIVORS_PERCENT && unneeded.isEmpty();
    }
}
