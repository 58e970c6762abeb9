package io.langyan.job.intake;

import io.langyan.records.decode.Accepted;

/**
 * A record that passed the gate.
 *
 * @param accepted the record
 * @param punctuality on time or late; of a control record always on time
 */
public record GatedRecord(Accepted accepted, Punctuality punctuality) implements Gated {
    /** Whether its source judged it late. */
    public boolean late() {
        return punctuality != Punctuality.ON_TIME;
    }
}
