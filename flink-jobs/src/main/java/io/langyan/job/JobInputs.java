package io.langyan.job;

import io.langyan.job.rules.RuleMessage;
import java.util.List;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the job reads from. */
@FunctionalInterface
public interface JobInputs {
    /** Adds the sources to the job. */
    List<JobInput> attach(StreamExecutionEnvironment environment);

    /** Adds the source of what is published to the job, one subtask; empty where its rules do not change. */
    default Optional<DataStream<RuleMessage>> rules(StreamExecutionEnvironment environment) {
        return Optional.empty();
    }
}
