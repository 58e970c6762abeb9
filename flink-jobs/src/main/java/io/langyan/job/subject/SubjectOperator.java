package io.langyan.job.subject;

import io.langyan.engine.guard.RuleBudgets;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.plan.StageRules;
import java.time.Duration;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.InternalTimerServiceImpl;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/**
 * Runs {@link SubjectFunction} with a second queue of timers beside that of event time: deadlines by the time of arrival.
 * Flink keeps that queue like the other, in order, by key and in checkpoints; only what advances it is the clock of
 * reading. The watermark advances it as well and harmlessly so: what is behind the watermark has been read.
 */
public final class SubjectOperator extends KeyedProcessOperator<String, SubjectMessage, DeskMessage> {
    private static final long serialVersionUID = 1L;
    private static final String DEADLINES = "deadlines";

    private transient InternalTimerService<VoidNamespace> timers;

    /**
     * The stage of persons.
     *
     * @param rules its rules
     * @param timeToLive for how long, by the clock, a person without any event is remembered
     * @param coldStart whether features are missing of a person who has not been observed for long enough
     * @param live the feeds that are read while things happen
     * @param budgets what each rule may spend, where rules can be published
     */
    public SubjectOperator(
            StageRules rules, Duration timeToLive, boolean coldStart, LiveFeeds live, RuleBudgets budgets) {
        this(rules, timeToLive, coldStart, live, budgets, new Persons());
    }

    /**
     * A stage.
     *
     * @param rules its rules
     * @param timeToLive for how long, by the clock, whoever has no event is remembered
     * @param coldStart whether features are missing of whoever has not been observed for long enough
     * @param live the feeds that are read while things happen
     * @param budgets what each rule may spend, where rules can be published
     * @param kept what it keeps profiles of
     */
    public SubjectOperator(
            StageRules rules, Duration timeToLive, boolean coldStart, LiveFeeds live, RuleBudgets budgets, Kept kept) {
        super(new SubjectFunction(rules, timeToLive, coldStart, live, budgets, kept));
    }

    @Override
    public void open() throws Exception {
        super.open();
        // A timer of either queue ends in the function's onTimer.
        timers = getInternalTimerService(DEADLINES, VoidNamespaceSerializer.INSTANCE, this);
        ((SubjectFunction) getUserFunction())
                .attach(new Timers(), getProcessingTimeService()::getCurrentProcessingTime);
    }

    private final class Timers implements DeadlineTimers {
        @Override
        public void register(long time) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
        }

        @Override
        public void advance(long readUpTo) throws Exception {
            ((InternalTimerServiceImpl<?, VoidNamespace>) timers).advanceWatermark(readUpTo);
        }
    }
}
