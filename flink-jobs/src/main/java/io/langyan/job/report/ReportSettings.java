package io.langyan.job.report;

import io.langyan.engine.outcome.ReviewPolicy;
import io.langyan.engine.rule.Level;
import java.io.Serializable;

/**
 * What an installation decides about what is reported beside warnings.
 *
 * @param stopFrom from which level of a warning on it is proposed to stop the victim's money
 * @param review what precision is asked of rules
 * @param mostPerMinute how many new warnings a minute the desk takes one by one
 */
public record ReportSettings(Level stopFrom, ReviewPolicy review, int mostPerMinute) implements Serializable {
    /** From HIGH on, a quarter over twenty, and eighty a minute. */
    public static final ReportSettings DEFAULT = new ReportSettings(Level.HIGH, ReviewPolicy.DEFAULT, 80);

    /** Checks the last. */
    public ReportSettings {
        if (mostPerMinute < 1) {
            throw new IllegalArgumentException("expected at least 1 warning a minute for the desk, but found "
                    + mostPerMinute + "; 80 is a good start");
        }
    }
}
