package io.langyan.bench.equal;

import io.langyan.bench.workload.EventReader;
import io.langyan.bench.workload.Hit;
import io.langyan.engine.event.Event;
import io.langyan.job.subject.SubjectMessage;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Both detections written by hand with Langyan's guarantees: what the comparison is about. */
public final class EqualFunction extends KeyedProcessFunction<String, SubjectMessage, Hit> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<EqualProfile> state;
    private transient EqualDetector detector;

    @Override
    public void open(OpenContext openContext) {
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("profile", EqualProfileSerializer.INSTANCE));
        detector = new EqualDetector();
    }

    @Override
    public void processElement(SubjectMessage message, Context context, Collector<Hit> hits) throws Exception {
        Event event = ((SubjectMessage.Happening) message).event();
        boolean payment = EventReader.isPayment(event);
        if (!payment && !EventReader.isRiskyCall(event)) {
            return;
        }
        EqualProfile profile = state.value();
        if (profile == null) {
            profile = new EqualProfile();
        }
        long watermark = context.timerService().currentWatermark();
        boolean isNew = payment
                ? detector.pay(profile, event, watermark, hits::collect)
                : detector.call(profile, event, watermark, hits::collect);
        if (isNew) {
            store(profile, context.timerService());
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Hit> hits) throws Exception {
        EqualProfile profile = state.value();
        profile.timer = EqualProfile.NO_TIMER;
        detector.finish(profile, context.timerService().currentWatermark(), hits::collect);
        store(profile, context.timerService());
    }

    private void store(EqualProfile profile, TimerService timers) throws Exception {
        long wanted = detector.nextFinal(profile);
        if (wanted < profile.timer) {
            if (profile.timer != EqualProfile.NO_TIMER) {
                timers.deleteEventTimeTimer(profile.timer);
            }
            timers.registerEventTimeTimer(wanted);
            profile.timer = wanted;
        }
        state.update(profile);
    }
}
