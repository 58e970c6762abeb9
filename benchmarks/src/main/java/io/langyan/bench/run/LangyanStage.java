package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.job.serial.AvroTypes;
import io.langyan.job.subject.SubjectFunction;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.Warning;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job's own subject stage, its detections read as hits. */
final class LangyanStage {
    /** As in the job. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(200);

    private LangyanStage() {}

    static DataStream<Hit> attach(KeyedStream<SubjectMessage, String> messages) {
        SingleOutputStreamOperator<Warning> warnings =
                messages.process(new SubjectFunction(ReferenceRules::plan, TIME_TO_LIVE), AvroTypes.WARNING);
        warnings.sinkTo(new DiscardingSink<>());
        return warnings.getSideOutput(SubjectFunction.DETECTIONS)
                .map(LangyanStage::hit)
                .returns(HitSerializer.TYPE);
    }

    private static Hit hit(io.langyan.schema.Detection detection) {
        Hit.Stage stage = detection.getStatus() == DetectionStatus.WITHDRAWN
                ? Hit.Stage.WITHDRAWN
                : detection.getFinal$() ? Hit.Stage.FINAL : Hit.Stage.PROVISIONAL;
        return new Hit(
                Detection.ofRule(detection.getRuleId()), ReferenceMessages.sequenceOf(detection.getTriggerId()), stage);
    }
}
