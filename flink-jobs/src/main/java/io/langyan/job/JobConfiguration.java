package io.langyan.job;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;

/** The options of Flink that the job depends on, the same on a laptop and on a cluster. */
public final class JobConfiguration {
    /** How long a record may wait for others to share a network buffer: the price of throughput, paid in latency. */
    private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(5);

    private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(200);
    /** Fixed from the start: it decides which keys belong together, and can never be changed on existing state. */
    private static final int MAX_PARALLELISM = 256;

    /** A slow disk is no reason to start again; a disk that stays full is. */
    private static final int TOLERABLE_CHECKPOINT_FAILURES = 10;

    private JobConfiguration() {}

    /** Flink's options for those settings. */
    public static Configuration of(JobSettings settings) {
        Configuration options = new Configuration();
        options.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        options.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        // Reflection would serialize whatever it is given, slowly, and in a form that no later release can read.
        options.set(PipelineOptions.GENERIC_TYPES, false);
        options.set(PipelineOptions.OBJECT_REUSE, true);
        options.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARK_INTERVAL);
        options.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
        options.set(StateBackendOptions.STATE_BACKEND, settings.state().backend());
        options.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, settings.state() == StateKind.ROCKSDB);
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        options.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERABLE_CHECKPOINT_FAILURES);
        settings.checkpointDirectory().ifPresent(directory -> {
            options.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            options.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
        });
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        return options;
    }
}
