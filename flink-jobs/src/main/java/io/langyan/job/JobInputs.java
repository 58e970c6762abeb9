package io.langyan.job;

import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the job reads from. */
@FunctionalInterface
public interface JobInputs {
    /** Adds the sources to the job. */
    List<JobInput> attach(StreamExecutionEnvironment environment);
}
