package io.langyan.job.replay;

import io.langyan.job.JobConfiguration;
import io.langyan.job.JobInput;
import io.langyan.job.JobInputs;
import io.langyan.job.JobOutputs;
import io.langyan.job.JobSettings;
import io.langyan.job.LangyanTopology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** The job over files, in this JVM: the same operators as on a cluster. It fails at the first fault, without a retry. */
public final class ReplayJob {
    /** The counter of the bytes of the input files that have been read and handed on. */
    public static final String BYTES_READ = "bytesRead";

    private static final String SUMMARY_FILE = "summary.json";
    /** How soon the checkpoint is tried, and tried again, that proves the control records applied. */
    private static final Duration PROOF = Duration.ofMillis(100);

    private static final String LOOPBACK = "127.0.0.1";
    /** For RocksDB's caches and buffers. */
    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(256);

    private ReplayJob() {}

    /**
     * Replays a directory and writes the results into another.
     *
     * @param settings how to run
     * @param input the directory to read: see {@link ReplayInputs}
     * @param output the directory to write, made where it is not there
     * @return what {@code summary.json} says
     * @throws IOException where the output cannot be written
     * @throws ReplayFailedException where the job fails
     */
    public static RunSummary execute(JobSettings settings, Path input, Path output)
            throws IOException, ReplayFailedException {
        Files.createDirectories(output);
        RunSummary summary = execute(settings, inputs(input, settings.lists(), true), new FileOutputs(output), o -> {});
        Files.writeString(output.resolve(SUMMARY_FILE), summary.toJson() + "\n", StandardCharsets.UTF_8);
        return summary;
    }

    /**
     * Replays a recorded history into any sinks, for rules that need not be those of then: without its feedback.
     *
     * @param settings how to run
     * @param input the directory to read: see {@link ReplayInputs}
     * @param outputs where the results go
     * @param more takes the options of Flink before the job starts, to add what observes it: a reporter of metrics sees
     *     {@link #BYTES_READ}
     * @return the counts of the sources; those of detections and warnings only where {@link FileOutputs} tallies them
     * @throws IOException where there is no place for state and checkpoints
     * @throws ReplayFailedException where the job fails
     */
    public static RunSummary execute(JobSettings settings, Path input, JobOutputs outputs, Consumer<Configuration> more)
            throws IOException, ReplayFailedException {
        return execute(settings, inputs(input, settings.lists(), false), outputs, more);
    }

    private static RunSummary execute(
            JobSettings settings, JobInputs inputs, JobOutputs outputs, Consumer<Configuration> more)
            throws IOException, ReplayFailedException {
        try (Workspace workspace = Workspace.create()) {
            Configuration options = options(settings, workspace);
            more.accept(options);
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), options);
            LangyanTopology.build(environment, settings, inputs, outputs);
            return run(environment);
        }
    }

    private static RunSummary run(StreamExecutionEnvironment environment) throws ReplayFailedException {
        long started = System.nanoTime();
        try {
            JobExecutionResult result = environment.execute("langyan run");
            long wallMillis = Duration.ofNanos(System.nanoTime() - started).toMillis();
            return RunSummary.of(result.getAllAccumulatorResults(), wallMillis);
        } catch (Exception e) {
            throw new ReplayFailedException("the replay failed: " + rootSentence(e), e);
        }
    }

    private static String rootSentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return ExceptionUtils.findThrowable(failure, OutOfMemoryError.class)
                .map(error -> "not enough memory; try --state rocksdb or a larger -Xmx")
                .orElse(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static JobInputs inputs(Path directory, List<String> lists, boolean withFeedback) {
        return environment -> List.of(new JobInput(
                "files",
                environment
                        .fromSource(
                                new ReplaySource(directory, lists, withFeedback),
                                WatermarkStrategy.noWatermarks(),
                                "read files")
                        .uid("read-files")
                        .setParallelism(1),
                true,
                List.of()));
    }

    private static Configuration options(JobSettings settings, Workspace workspace) throws IOException {
        Configuration options = JobConfiguration.of(settings);
        options.set(CoreOptions.TMP_DIRS, workspace.directory("tmp"));
        if (settings.checkpointDirectory().isEmpty()) {
            options.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            options.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "file://" + workspace.directory("checkpoints"));
        }
        options.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        options.set(RestOptions.ADDRESS, LOOPBACK);
        // The server of jars and large objects, and the exchange of data.
        options.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        options.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        options.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED_MEMORY);
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, PROOF);
        // None but the one that ReplayEnumerator asks for: nobody restarts a replay, and each writes all state out.
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL_DURING_BACKLOG, Duration.ZERO);
        // Or the end of the input would wait for one checkpoint more, which nobody needs.
        options.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, false);
        return options;
    }
}
