package io.langyan.job.replay;

import io.langyan.job.JobOutputs;
import io.langyan.job.JobResults;
import io.langyan.job.serial.AvroTypes;
import io.langyan.records.Topic;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.WarningStatus;
import java.nio.file.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.function.SerializableFunction;

/** Writes what the job has to tell as JSON Lines, a file for each topic, and tallies it for the summary. */
public final class FileOutputs implements JobOutputs {
    private final Path directory;

    /** Writes into that directory, which is there. */
    public FileOutputs(Path directory) {
        this.directory = directory;
    }

    @Override
    public void attach(JobResults results) {
        var warnings = results.warnings()
                .process(new OutcomeTally<>(
                        RunSummary.WARNINGS,
                        warning -> warning.getWarningId(),
                        warning -> warning.getStatus() == WarningStatus.WITHDRAWN || warning.getMergedInto() != null
                                ? RunSummary.WITHDRAWN
                                : warning.getLevel().name()))
                .returns(AvroTypes.WARNING)
                .name("tally warnings")
                .uid("tally-warnings")
                .setParallelism(1);
        var detections = results.detections()
                .process(new OutcomeTally<>(
                        RunSummary.DETECTIONS,
                        detection -> detection.getDetectionId(),
                        detection -> detection.getStatus() == DetectionStatus.WITHDRAWN
                                ? RunSummary.WITHDRAWN
                                : RunSummary.STANDING))
                .returns(AvroTypes.DETECTION)
                .name("tally detections")
                .uid("tally-detections")
                .setParallelism(1);
        write(warnings, Topic.WARNINGS, warning -> warning);
        write(detections, Topic.DETECTIONS, detection -> detection);
        write(results.suspects(), Topic.SUSPECTS, suspect -> suspect);
        write(results.reports().stopPayments(), Topic.STOP_PAYMENTS, stop -> stop);
        write(results.reports().ruleOutcomes(), Topic.RULE_OUTCOMES, outcome -> outcome);
        write(results.deadLetters(), Topic.DEAD_LETTERS, letter -> letter);
        write(results.late(), Topic.LATE, late ->
                (LangyanRecord) late.accepted().record());
    }

    private <T> void write(DataStream<T> records, Topic topic, SerializableFunction<T, LangyanRecord> recordOf) {
        records.sinkTo(new JsonLinesSink<>(directory.resolve(topic.fileName()), recordOf))
                .name("write " + topic.fileName())
                .uid("write-" + topic.topicName())
                .setParallelism(1);
    }
}
