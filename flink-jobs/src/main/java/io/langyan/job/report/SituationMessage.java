package io.langyan.job.report;

import io.langyan.engine.situation.BoardWarning;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.records.output.FollowedRecords;
import io.langyan.schema.Warning;

/** What the board is told. */
public sealed interface SituationMessage permits SituationMessage.Open, SituationMessage.Over, SituationMessage.Read {
    /** What the board is told of a published warning. */
    static SituationMessage of(Warning warning) {
        return FollowedRecords.isOpen(warning)
                ? new Open(FollowedRecords.board(warning))
                : new Over(warning.getWarningId());
    }

    /**
     * A revision of an open warning.
     *
     * @param warning the warning
     */
    record Open(BoardWarning warning) implements SituationMessage {}

    /**
     * That a warning is withdrawn or closed.
     *
     * @param warningId the warning
     */
    record Over(String warningId) implements SituationMessage {}

    /**
     * How far a subtask of the stage of persons has read a feed.
     *
     * @param word its word
     */
    record Read(ReadUpTo word) implements SituationMessage {}
}
