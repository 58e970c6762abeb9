package io.langyan.job.desk;

import io.langyan.engine.desk.Feedback;
import io.langyan.schema.Warning;

/** What the stage of persons hands to the desk's, both on one way, so that feedback comes behind what it answers. */
public sealed interface DeskMessage permits DeskMessage.Warned, DeskMessage.Reported {
    /** The person; what it is keyed by. */
    String subjectId();

    /**
     * A warning as the detections make it.
     *
     * @param warning the warning
     */
    record Warned(Warning warning) implements DeskMessage {
        @Override
        public String subjectId() {
            return warning.getSubjectId();
        }

        /** Identity and revision: never whom it is about. */
        @Override
        public String toString() {
            return "Warned[" + warning.getWarningId() + " r" + warning.getRevision() + "]";
        }
    }

    /**
     * What the desk reports.
     *
     * @param feedback the report
     */
    record Reported(Feedback feedback) implements DeskMessage {
        @Override
        public String subjectId() {
            return feedback.subjectId();
        }
    }
}
