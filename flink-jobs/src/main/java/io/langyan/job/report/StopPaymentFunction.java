package io.langyan.job.report;

import io.langyan.engine.stop.AccountBook;
import io.langyan.engine.stop.ProposalUpdate;
import io.langyan.records.output.StopPaymentRecords;
import io.langyan.schema.StopPayment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Proposes, account by account, which money of victims to stop. Only accounts that something is said of have state. */
public final class StopPaymentFunction extends KeyedProcessFunction<String, AccountMessage, StopPayment> {
    private static final long serialVersionUID = 1L;

    private final Duration timeToLive;
    private transient ValueState<AccountBook> state;
    private transient Counter proposed;
    private transient Counter lifted;
    private transient Counter overflowed;

    /** A stage that remembers accounts for so long, by the clock; zero for ever. */
    public StopPaymentFunction(Duration timeToLive) {
        this.timeToLive = timeToLive;
    }

    @Override
    public void open(OpenContext openContext) {
        state = getRuntimeContext()
                .getState(
                        Lifetime.limit(new ValueStateDescriptor<>("account", AccountBookSerializer.TYPE), timeToLive));
        proposed = getRuntimeContext().getMetricGroup().counter("proposed");
        lifted = getRuntimeContext().getMetricGroup().counter("lifted");
        overflowed = getRuntimeContext().getMetricGroup().counter("overflowed");
    }

    @Override
    public void processElement(AccountMessage message, Context context, Collector<StopPayment> out) throws IOException {
        AccountBook stored = state.value();
        AccountBook book = stored != null ? stored : new AccountBook();
        long before = book.overflowed();
        List<ProposalUpdate> updates = message instanceof AccountMessage.Warned warned
                ? book.take(message.account(), warned.said())
                : book.take(message.account(), ((AccountMessage.Spent) message).said());
        overflowed.inc(book.overflowed() - before);
        state.update(book);
        for (ProposalUpdate update : updates) {
            if (update.lifted()) {
                lifted.inc();
            } else if (update.revision() == 1) {
                proposed.inc();
            }
            out.collect(StopPaymentRecords.toAvro(update));
        }
    }
}
