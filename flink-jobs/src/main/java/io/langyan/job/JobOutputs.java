package io.langyan.job;

/** Where the job writes to. */
@FunctionalInterface
public interface JobOutputs {
    /** Adds the sinks to the job. */
    void attach(JobResults results);
}
