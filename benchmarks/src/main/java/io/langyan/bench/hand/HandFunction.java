package io.langyan.bench.hand;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.EventReader;
import io.langyan.bench.workload.Hit;
import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.engine.event.Event;
import io.langyan.job.subject.SubjectMessage;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Both detections written by hand for records that come once and in order: the limit to come near. It touches state for
 * payments and risky calls alone.
 */
public final class HandFunction extends KeyedProcessFunction<String, SubjectMessage, Hit> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<HandProfile> state;

    @Override
    public void open(OpenContext openContext) {
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("profile", HandProfileSerializer.INSTANCE));
    }

    @Override
    public void processElement(SubjectMessage message, Context context, Collector<Hit> hits) throws Exception {
        Event event = ((SubjectMessage.Happening) message).event();
        if (EventReader.isPayment(event)) {
            HandProfile profile = profile();
            int found = profile.pay(event.time(), EventReader.amount(event), EventReader.payee(event));
            state.update(profile);
            if (found != 0) {
                emit(found, event, hits);
            }
        } else if (EventReader.isRiskyCall(event)) {
            HandProfile profile = profile();
            profile.call(event.time());
            state.update(profile);
        }
    }

    private HandProfile profile() throws Exception {
        HandProfile profile = state.value();
        return profile == null ? new HandProfile() : profile;
    }

    private static void emit(int found, Event event, Collector<Hit> hits) {
        long sequence = ReferenceMessages.sequenceOf(event.evidenceId());
        if ((found & HandProfile.NEW_PAYEE) != 0) {
            hits.collect(new Hit(Detection.CALL_THEN_NEW_PAYEE, sequence, Hit.Stage.PROVISIONAL));
        }
        if ((found & HandProfile.MANY_PAYEES) != 0) {
            hits.collect(new Hit(Detection.MANY_PAYEES, sequence, Hit.Stage.PROVISIONAL));
        }
    }
}
