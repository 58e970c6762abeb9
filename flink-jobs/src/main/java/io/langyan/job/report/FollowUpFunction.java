package io.langyan.job.report;

import io.langyan.engine.followup.AccountWord;
import io.langyan.engine.followup.FollowUp;
import io.langyan.engine.followup.FollowedCases;
import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.engine.rule.Level;
import io.langyan.job.desk.DeskMessage;
import io.langyan.records.output.FollowedRecords;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps, person by person, what published warnings and feedback come to, and tells what changes by them: for the rules as
 * its main output, for the accounts paid into beside it. Only people with warnings have state here.
 */
public final class FollowUpFunction extends KeyedProcessFunction<String, DeskMessage, OutcomeChange> {
    /** To the accounts. */
    public static final OutputTag<AccountMessage> ACCOUNTS =
            new OutputTag<>("accounts-paid-into", AccountMessageSerializer.TYPE);

    private static final long serialVersionUID = 1L;

    private final Level stopFrom;
    private final Duration timeToLive;
    private transient ValueState<FollowedCases> state;

    /**
     * A stage.
     *
     * @param stopFrom from which level of a warning on it is proposed to stop money
     * @param timeToLive for how long, by the clock, warnings are followed; zero for ever
     */
    public FollowUpFunction(Level stopFrom, Duration timeToLive) {
        this.stopFrom = stopFrom;
        this.timeToLive = timeToLive;
    }

    @Override
    public void open(OpenContext openContext) {
        state = getRuntimeContext()
                .getState(Lifetime.limit(
                        new ValueStateDescriptor<>("followed", FollowedCasesSerializer.TYPE), timeToLive));
    }

    @Override
    public void processElement(DeskMessage message, Context context, Collector<OutcomeChange> out) throws IOException {
        FollowedCases stored = state.value();
        FollowedCases cases = stored != null ? stored : new FollowedCases();
        FollowUp followUp = follow(cases, message);
        state.update(cases);
        followUp.outcomes().forEach(out::collect);
        for (AccountWord word : followUp.accounts()) {
            context.output(ACCOUNTS, new AccountMessage.Warned(word.account(), word.said()));
        }
    }

    private FollowUp follow(FollowedCases cases, DeskMessage message) {
        if (message instanceof DeskMessage.Reported reported) {
            return cases.answer(reported.feedback());
        }
        var warning = ((DeskMessage.Warned) message).warning();
        return cases.publish(warning.getSubjectId(), FollowedRecords.warned(warning, stopFrom));
    }
}
