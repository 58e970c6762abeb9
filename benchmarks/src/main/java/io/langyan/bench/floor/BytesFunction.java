package io.langyan.bench.floor;

import io.langyan.bench.workload.EventReader;
import io.langyan.bench.workload.Hit;
import io.langyan.engine.event.Event;
import io.langyan.job.subject.SubjectMessage;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Reads and writes as many bytes as a profile has, for the events that touch one: what state alone costs. */
public final class BytesFunction extends KeyedProcessFunction<String, SubjectMessage, Hit> {
    private static final long serialVersionUID = 1L;

    private final int size;
    private transient ValueState<byte[]> state;

    /** A floor for profiles of that many bytes. */
    public BytesFunction(int size) {
        this.size = size;
    }

    @Override
    public void open(OpenContext openContext) {
        state = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("profile", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(SubjectMessage message, Context context, Collector<Hit> hits) throws Exception {
        Event event = ((SubjectMessage.Happening) message).event();
        if (EventReader.isPayment(event) || EventReader.isCallOfRiskyClass(event)) {
            byte[] profile = state.value();
            if (profile == null) {
                profile = new byte[size];
            }
            profile[(int) (event.time() % size)]++;
            state.update(profile);
        }
    }
}
