package io.langyan.bench.run;

import io.langyan.bench.equal.EqualFunction;
import io.langyan.bench.floor.BytesFunction;
import io.langyan.bench.floor.NothingFunction;
import io.langyan.bench.hand.HandFunction;
import io.langyan.bench.workload.Hit;
import io.langyan.bench.workload.HitSerializer;
import io.langyan.job.JobSettings;
import io.langyan.job.subject.SubjectMessage;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;

/** What is compared: each takes the same keyed stream and gives hits to the same sink. */
public enum Competitor {
    /** Floor: the hops alone. */
    NONE("none", false, false),
    /** Floor: one read and one write of as many bytes as a profile of Langyan's. */
    BYTES("bytes", false, false),
    /** Both detections by hand, for records that come once and in order. */
    HAND("hand", true, false),
    /** Both detections by hand, with Langyan's guarantees. */
    HAND_EQUAL("hand-equal", true, true),
    /** Both detections as rule files, in the job's own subject stage. */
    LANGYAN("langyan", true, true);

    private final String label;
    private final boolean detects;
    private final boolean finalises;

    Competitor(String label, boolean detects, boolean finalises) {
        this.label = label;
        this.detects = detects;
        this.finalises = finalises;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** Whether it finds hits; floors find none. */
    public boolean detects() {
        return detects;
    }

    /** Whether it works with event time, and says every hit once more as final. */
    public boolean finalises() {
        return finalises;
    }

    DataStream<Hit> attach(KeyedStream<SubjectMessage, String> messages, int profileBytes, JobSettings settings) {
        return switch (this) {
            case NONE -> messages.process(new NothingFunction(), HitSerializer.TYPE);
            case BYTES -> messages.process(new BytesFunction(profileBytes), HitSerializer.TYPE);
            case HAND -> messages.process(new HandFunction(), HitSerializer.TYPE);
            case HAND_EQUAL -> messages.process(new EqualFunction(), HitSerializer.TYPE);
            case LANGYAN -> LangyanStage.attach(messages, settings);
        };
    }
}
