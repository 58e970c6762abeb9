package io.langyan.bench.floor;

import io.langyan.bench.workload.Hit;
import io.langyan.job.subject.SubjectMessage;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Takes every message and does nothing: what the hops alone cost. */
public final class NothingFunction extends KeyedProcessFunction<String, SubjectMessage, Hit> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(SubjectMessage message, Context context, Collector<Hit> hits) {
        // Nothing: that is the point.
    }
}
