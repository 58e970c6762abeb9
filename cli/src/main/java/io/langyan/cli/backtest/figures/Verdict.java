package io.langyan.cli.backtest.figures;

import io.langyan.schema.FeedbackType;
import java.util.Optional;

/** What a report of the desk says about the warning it answers. */
public enum Verdict {
    /** Somebody was being swindled. */
    TRUE,
    /** Nobody was, or the warning led to somebody else. */
    FALSE;

    /** What a kind of report says; empty where it leaves the question open: nobody was reached, or nothing told. */
    static Optional<Verdict> of(FeedbackType type) {
        return switch (type) {
            case ANSWERED_DISSUADED, ANSWERED_DISBELIEVED, VISITED, RELATIVE_TOLD, ALREADY_PAID -> Optional.of(TRUE);
            case GENUINE_BUSINESS, WRONG_PERSON -> Optional.of(FALSE);
            case ACKNOWLEDGED, REFUSED, BUSY, UNREACHABLE -> Optional.empty();
        };
    }
}
