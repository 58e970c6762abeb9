package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.Hit;
import io.langyan.bench.workload.HitSerializer;
import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.job.JobSettings;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.subject.SubjectFunction;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.schema.DetectionStatus;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job's own subject stage, set up as the job sets it up, its detections read as hits. */
final class LangyanStage {
    private LangyanStage() {}

    static DataStream<Hit> attach(KeyedStream<SubjectMessage, String> messages, JobSettings settings) {
        SingleOutputStreamOperator<DeskMessage> warnings = messages.process(
                new SubjectFunction(ReferenceRules::plan, settings.timeToLive()), DeskMessageSerializer.TYPE);
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
