package io.langyan.job.desk;

import io.langyan.schema.DeskInstruction;
import io.langyan.schema.Warning;

/**
 * A warning that lies on the desk.
 *
 * @param warning the newest that the detections made of it
 * @param step the step of the ladder that the desk was told last; empty where it was told nothing yet
 * @param repeated how often that was repeated
 * @param openedAt when the warning came up, by the clock of the desk, epoch milliseconds
 * @param reached whether somebody has reached the person since
 */
record OnDesk(Warning warning, String step, int repeated, long openedAt, boolean reached) {
    /** A warning that is new. */
    static OnDesk opened(Warning warning, long openedAt) {
        return new OnDesk(warning, "", 0, openedAt, false);
    }

    /** The same once the detections make something else of it. */
    OnDesk with(Warning newer) {
        return new OnDesk(newer, step, repeated, openedAt, reached);
    }

    /** The same once the desk was told that. */
    OnDesk told(DeskInstruction instruction) {
        return new OnDesk(warning, instruction.getStep(), instruction.getRepeated(), openedAt, reached);
    }

    /** The same once the person was reached. */
    OnDesk nowReached() {
        return new OnDesk(warning, step, repeated, openedAt, true);
    }
}
