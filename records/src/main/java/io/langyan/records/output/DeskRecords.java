package io.langyan.records.output;

import io.langyan.engine.desk.Centre;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.desk.Instruction;
import io.langyan.engine.desk.Notice;
import io.langyan.engine.desk.Order;
import io.langyan.engine.desk.Places;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import io.langyan.schema.DeskInstruction;
import io.langyan.schema.ResponsibleCentre;
import io.langyan.schema.Warning;
import io.langyan.schema.Whereabouts;
import java.util.Optional;

/** Between records and the desk: what it is told of warnings and feedback, and what it says of warnings. */
public final class DeskRecords {
    private DeskRecords() {}

    /** What the desk has to know of a warning as the detections make it. */
    public static Notice notice(Warning warning) {
        return new Notice(
                warning.getWarningId(),
                Status.valueOf(warning.getStatus().name()),
                Change.valueOf(warning.getChange().name()),
                warning.getFinal$(),
                warning.getFraudType(),
                Level.valueOf(warning.getLevel().name()),
                warning.getScore(),
                warning.getAction(),
                warning.getOpenedAt(),
                warning.getTriggeredAt(),
                warning.getAmountGoneMinor(),
                places(warning),
                Optional.ofNullable(warning.getMergedInto()));
    }

    /** A report. */
    public static Feedback feedback(io.langyan.schema.Feedback feedback) {
        return new Feedback(
                feedback.getFeedbackId(),
                feedback.getSubjectId(),
                feedback.getWarningId(),
                feedback.getTime(),
                FeedbackType.valueOf(feedback.getType().name()),
                feedback.getAmountMinor() == null ? Event.MISSING : feedback.getAmountMinor());
    }

    /**
     * A warning as it is published.
     *
     * @param warning the newest one that the detections made, which stays as it is
     * @param order what the desk says of it
     * @param emittedAt the clock, epoch milliseconds
     */
    public static Warning published(Warning warning, Order order, long emittedAt) {
        Warning published = Warning.newBuilder(warning).build();
        published.setRevision(order.revision());
        published.setStatus(WarningRecords.status(order.status()));
        published.setChange(WarningRecords.change(order.change()));
        published.setLevel(Parts.level(order.level()));
        published.setAction(order.action());
        published.setAmountGoneMinor(order.amountGoneMinor());
        published.setDivision(order.division().orElse(null));
        published.setSubBureau(order.subBureau().orElse(null));
        published.setCentre(centre(order.centre()));
        published.setSayFirst(order.sayFirst().map(Parts::explanation).orElse(null));
        published.setDesk(instruction(order.desk()));
        published.setEmittedAt(emittedAt);
        return published;
    }

    /** A warning that names no sources has been given the best of them. */
    private static Places places(Warning warning) {
        Whereabouts sources = warning.getWhereabouts();
        return sources == null
                ? new Places(null, Event.MISSING, warning.getDivision(), null, null)
                : new Places(
                        sources.getCellDivision(),
                        sources.getCellAt() == null ? Event.MISSING : sources.getCellAt(),
                        sources.getHomeDivision(),
                        sources.getAccountDivision(),
                        null);
    }

    private static ResponsibleCentre centre(Centre centre) {
        return new ResponsibleCentre(centre.division(), centre.own());
    }

    private static DeskInstruction instruction(Instruction instruction) {
        DeskInstruction desk = new DeskInstruction();
        desk.setStep(instruction.step().label());
        desk.setActions(instruction.actions());
        desk.setAttempt(instruction.attempt());
        desk.setRepeated(instruction.repeated());
        desk.setReason(instruction.reason().name());
        desk.setSince(instruction.since());
        desk.setAcknowledgedAt(time(instruction.acknowledgedAt()));
        desk.setDueAt(time(instruction.dueAt()));
        desk.setNextActions(instruction.nextActions());
        desk.setAcknowledgeBy(time(instruction.acknowledgeBy()));
        desk.setAlsoTo(instruction.alsoTo().orElse(null));
        return desk;
    }

    private static Long time(long time) {
        return time == Event.MISSING ? null : time;
    }
}
