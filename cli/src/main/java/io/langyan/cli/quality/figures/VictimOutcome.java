package io.langyan.cli.quality.figures;

import io.langyan.cli.backtest.figures.Victim;
import io.langyan.schema.CaseTrace;
import io.langyan.schema.WarningLevel;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A victim and what became of the case.
 *
 * @param victim the case, and when the desk was first told of it
 * @param level the highest level of the warnings about it; empty without any
 * @param score the highest score of these; empty without any
 */
public record VictimOutcome(Victim victim, Optional<WarningLevel> level, OptionalInt score) {
    /** What of the case can be seen; a label that does not say counts as clear. */
    public CaseTrace trace() {
        CaseTrace trace = victim.label().getTrace();
        return trace == null ? CaseTrace.CLEAR : trace;
    }

    /** Whether calls and payments show anything of it. */
    public boolean isDetectable() {
        return trace() != CaseTrace.NONE;
    }

    /** Whether there is a warning about it from that level on. */
    public boolean isWarned(Floor floor) {
        return level.filter(floor::holds).isPresent();
    }

    /** Whether money was lost, so that there is a largest payment. */
    public boolean hasPaid() {
        return !victim.label().getPayments().isEmpty();
    }

    /** Whether the operator tells of long calls while they last. */
    public boolean isLive() {
        return Boolean.TRUE.equals(victim.label().getLiveSignalling());
    }

    /** Whether the desk was told no later than so many milliseconds after the largest payment. */
    public boolean isToldWithin(long millis) {
        return victim.beforeLargest().isPresent() && victim.beforeLargest().getAsLong() >= -millis;
    }

    /** The scheme, by its name in the event catalogue. */
    public String fraudType() {
        return victim.label().getFraudType();
    }

    /** The playbook and how the swindler departed from it. */
    public String scenario() {
        String variant = victim.label().getVariant();
        String scenario = victim.label().getScenario() == null
                ? fraudType()
                : victim.label().getScenario();
        return variant == null || variant.equals("none") ? scenario : scenario + " / " + variant;
    }
}
