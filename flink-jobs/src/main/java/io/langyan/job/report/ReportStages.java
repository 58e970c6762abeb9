package io.langyan.job.report;

import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.serial.AvroTypes;
import io.langyan.schema.RuleOutcome;
import io.langyan.schema.Situation;
import io.langyan.schema.StopPayment;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What is reported beside warnings, behind the desk:
 *
 * <pre>
 * desk ─┬─► follow-up ─┬─► rule outcomes
 *       │              └─► stop payments ◄─ entities
 *       └─► situation ◄─ subjects
 * </pre>
 *
 * @param stopPayments which money to stop, in order per account
 * @param ruleOutcomes what became of the warnings of each rule, in order per rule
 * @param situation how things stand; empty in a replay, where nobody waits for it
 */
public record ReportStages(
        DataStream<StopPayment> stopPayments,
        DataStream<RuleOutcome> ruleOutcomes,
        Optional<DataStream<Situation>> situation) {

    /**
     * Where the stages get what they report of.
     *
     * @param warnings what is published, keyed by subject
     * @param reported what the desk reports, keyed likewise
     * @param spent what detections say of accounts
     * @param read how far the stage of persons has read
     */
    public record Sources(
            DataStream<Warning> warnings,
            DataStream<DeskMessage> reported,
            DataStream<AccountMessage> spent,
            DataStream<ReadUpTo> read) {}

    /**
     * Adds the stages to the job.
     *
     * @param sources where they get what they report of
     * @param settings what the installation decides
     * @param timeToLive for how long, by the clock, a person or account that nothing is said of is remembered
     * @param feeds the feeds that are read while things happen
     */
    public static ReportStages attach(Sources sources, ReportSettings settings, Duration timeToLive, LiveFeeds feeds) {
        boolean live = !feeds.feeds().isEmpty();
        DataStream<DeskMessage> followed = sources.warnings()
                .map(DeskMessage.Warned::new, DeskMessageSerializer.TYPE)
                .name("warnings to follow up")
                .uid("warnings-to-follow-up")
                .union(sources.reported());
        // Of the same key as the desk, so that nothing leaves its subtask.
        SingleOutputStreamOperator<OutcomeChange> followUp = DataStreamUtils.reinterpretAsKeyedStream(
                        followed, DeskMessage::subjectId, Types.STRING)
                .process(new FollowUpFunction(settings.stopFrom(), timeToLive), OutcomeChangeSerializer.TYPE)
                .name("follow-up")
                .uid("follow-up");
        DataStream<RuleOutcome> outcomes = followUp.keyBy(
                        change -> change.rule().ruleId(), Types.STRING)
                .process(new RuleOutcomeFunction(settings.review(), live), AvroTypes.RULE_OUTCOME)
                .name("rule outcomes")
                .uid("rule-outcomes");
        DataStream<StopPayment> stops = followUp.getSideOutput(FollowUpFunction.ACCOUNTS)
                .union(sources.spent())
                .keyBy(AccountMessage::account, Types.STRING)
                .process(new StopPaymentFunction(timeToLive), AvroTypes.STOP_PAYMENT)
                .name("stop payments")
                .uid("stop-payments");
        return new ReportStages(
                stops, outcomes, live ? Optional.of(situation(sources, settings, feeds)) : Optional.empty());
    }

    private static DataStream<Situation> situation(Sources sources, ReportSettings settings, LiveFeeds feeds) {
        DataStream<SituationMessage> warnings = sources.warnings()
                .map(SituationMessage::of, SituationMessageSerializer.TYPE)
                .name("warnings on the board")
                .uid("warnings-on-the-board");
        DataStream<SituationMessage> read = sources.read()
                .map(SituationMessage.Read::new, SituationMessageSerializer.TYPE)
                .name("reading on the board")
                .uid("reading-on-the-board");
        return warnings.union(read)
                .transform("situation", AvroTypes.SITUATION, new SituationOperator(settings.mostPerMinute(), feeds))
                .uid("situation")
                .setParallelism(1);
    }
}
