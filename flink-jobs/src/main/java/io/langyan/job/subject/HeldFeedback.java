package io.langyan.job.subject;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;

/**
 * Feedback of a replay that waits for the watermark. A replay runs through days in seconds: feedback would overtake what
 * had happened before it on a longer way, and its effect would hang on chance. Live feedback answers what somebody has read
 * and waits for nothing.
 */
final class HeldFeedback {
    private final ListState<SubjectMessage> state;

    /** What waits for the person of the present key. */
    HeldFeedback(RuntimeContext context) {
        state = context.getListState(new ListStateDescriptor<>("held-feedback", SubjectMessageSerializer.TYPE));
    }

    /** Keeps feedback until the watermark has come to its arrival. */
    void hold(SubjectMessage.Reported reported) throws Exception {
        state.add(reported);
    }

    /** Takes out what has arrived up to the watermark, in order of arrival. */
    List<SubjectMessage.Reported> takeUpTo(long watermark) throws Exception {
        List<SubjectMessage> waiting = new ArrayList<>();
        List<SubjectMessage.Reported> due = new ArrayList<>();
        for (SubjectMessage each : state.get()) {
            if (each instanceof SubjectMessage.Reported reported && reported.arrivalTime() <= watermark) {
                due.add(reported);
            } else {
                waiting.add(each);
            }
        }
        if (!due.isEmpty()) {
            state.update(waiting);
        }
        due.sort((one, other) -> Long.compare(one.arrivalTime(), other.arrivalTime()));
        return due;
    }
}
