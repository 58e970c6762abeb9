package io.langyan.engine.ruletest.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mutants of a rule that change nothing, each with the reason, as a text beside the rule says: a line with the name
 * of the mutant, and below it, indented, why it makes no difference. Lines that begin with # are comments.
 *
 * @param entries the mutants
 */
public record EquivalentMutants(List<Entry> entries) {
    /** How the file beside a rule file is called: the same, with this in place of {@code .yaml}. */
    public static final String EXTENSION = ".equivalent";

    /** No mutant is known to change nothing. */
    public static final EquivalentMutants NONE = new EquivalentMutants(List.of());

    /**
     * A mutant that changes nothing.
     *
     * @param mutant its name, see {@link Mutant#name}
     * @param reason why it makes no difference
     */
    public record Entry(String mutant, String reason) {}

    /** Copies the entries. */
    public EquivalentMutants {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException where a mutant has no reason, or a reason no mutant
     */
    public static EquivalentMutants read(String text) {
        List<Entry> entries = new ArrayList<>();
        String mutant = "";
        StringBuilder reason = new StringBuilder();
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                reason.append(reason.isEmpty() ? "" : " ").append(line.strip());
            } else {
                add(entries, mutant, reason.toString());
                mutant = line;
                reason.setLength(0);
            }
        }
        add(entries, mutant, reason.toString());
        return new EquivalentMutants(entries);
    }

    private static void add(List<Entry> entries, String mutant, String reason) {
        if (mutant.isEmpty() != reason.isEmpty()) {
            throw new IllegalArgumentException("expected a mutant and, indented below it, the reason, but found only "
                    + (mutant.isEmpty() ? "the reason '" + reason : "the mutant '" + mutant)
                    + "'; write both");
        }
        if (!mutant.isEmpty()) {
            entries.add(new Entry(mutant, reason));
        }
    }

    /** The entry of a mutant. */
    Optional<Entry> find(Mutant mutant) {
        return entries.stream()
                .filter(entry -> entry.mutant().equals(mutant.name()))
                .findFirst();
    }
}
