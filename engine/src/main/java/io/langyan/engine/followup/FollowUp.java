package io.langyan.engine.followup;

import io.langyan.engine.outcome.OutcomeChange;
import java.util.List;

/**
 * What follows from a revision or a report.
 *
 * @param outcomes what changes for the rules
 * @param accounts what changes for the accounts paid into
 */
public record FollowUp(List<OutcomeChange> outcomes, List<AccountWord> accounts) {
    /** Copies its lists. */
    public FollowUp {
        outcomes = List.copyOf(outcomes);
        accounts = List.copyOf(accounts);
    }
}
