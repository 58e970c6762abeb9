package io.langyan.cli.demo;

import io.langyan.cli.broker.TemporaryDirectory;
import io.langyan.cli.command.UserError;
import io.langyan.job.JobConfiguration;
import io.langyan.job.JobSettings;
import io.langyan.job.LangyanTopology;
import io.langyan.job.StateKind;
import io.langyan.job.desk.DeskRules;
import io.langyan.job.kafka.KafkaInputs;
import io.langyan.job.kafka.KafkaOutputs;
import io.langyan.job.kafka.KafkaSettings;
import io.langyan.job.plan.RulePlans;
import io.langyan.records.bundle.TrustedKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of a cluster, with RocksDB and checkpoints, on a MiniCluster in this JVM. */
public final class DemoJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoJob.class);
    private static final String HOST = "127.0.0.1";
    private static final int PARALLELISM = 2;
    private static final Duration CHECKPOINTS = Duration.ofSeconds(10);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);
    private static final MemorySize NETWORK = MemorySize.ofMebiBytes(64);
    private static final MemorySize MANAGED = MemorySize.ofMebiBytes(256);

    private final TemporaryDirectory directory;
    private final MiniCluster cluster;
    private final JobID job;

    private DemoJob(TemporaryDirectory directory, MiniCluster cluster, JobID job) {
        this.directory = directory;
        this.cluster = cluster;
        this.job = job;
    }

    /**
     * Starts the job; it reads every topic from its first record on.
     *
     * @param parent where it keeps state and checkpoints, below which nothing remains
     * @param bootstrapServers where the broker is
     * @param plans the rules to start with
     * @param trusted whose rules are taken while it runs
     * @param desk how the desk goes about warnings
     * @param counts told what the job counts
     */
    public static DemoJob start(
            Path parent,
            String bootstrapServers,
            RulePlans plans,
            TrustedKeys trusted,
            DeskRules desk,
            JobCounts counts) {
        return start(
                parent, bootstrapServers, JobSettings.of(plans).trusted(trusted).desk(desk), counts);
    }

    /**
     * Starts the job with other settings; it reads every topic from its first record on.
     *
     * @param parent where it keeps state and checkpoints, below which nothing remains
     * @param bootstrapServers where the broker is
     * @param builder what it does; where its state lives and how parallel it is, is decided here
     * @param counts told what the job counts
     */
    public static DemoJob start(Path parent, String bootstrapServers, JobSettings.Builder builder, JobCounts counts) {
        TemporaryDirectory directory = TemporaryDirectory.createIn(parent, "job");
        MiniCluster cluster = null;
        JobID job = null;
        try {
            JobSettings settings = settings(builder, directory.path());
            Configuration options = options(settings, directory.path());
            counts.observe(options);
            cluster = cluster(options);
            cluster.start();
            job = submit(cluster, options, settings, bootstrapServers);
            return new DemoJob(directory, cluster, job);
        } catch (Exception e) {
            throw UserError.failed(
                    "the job did not start: " + e.getMessage() + ". Run it again with --debug to see where.", e);
        } finally {
            if (job == null) {
                Optional.ofNullable(cluster).ifPresent(started -> await(started.closeAsync()));
                directory.close();
            }
        }
    }

    private static MiniCluster cluster(Configuration options) {
        return new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(options)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(PARALLELISM)
                .setCommonBindAddress(HOST)
                .withRandomPorts()
                .build());
    }

    private static JobID submit(
            MiniCluster cluster, Configuration options, JobSettings settings, String bootstrapServers)
            throws ExecutionException, InterruptedException {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(options);
        KafkaSettings kafka = KafkaSettings.DEFAULT.withBootstrapServers(bootstrapServers);
        LangyanTopology.build(
                environment,
                settings,
                new KafkaInputs(kafka, settings.lists(), settings.stalledAfter()),
                new KafkaOutputs(kafka));
        return cluster.submitJob(environment.getStreamGraph().getJobGraph())
                .get()
                .getJobID();
    }

    /**
     * Makes sure that the job has not ended by itself.
     *
     * @throws UserError where it has
     */
    public void checkRunning() {
        await(cluster.getJobStatus(job)).filter(JobStatus::isTerminalState).ifPresent(status -> {
            throw UserError.failed("the job has ended by itself (" + status + "). The log says why: "
                    + System.getProperty("langyan.log", "see the configuration of log4j") + ".");
        });
    }

    /**
     * Takes a checkpoint: once it is complete, everything that the sources had read before has gone through every
     * operator.
     *
     * @return whether it was completed; where another one was under way, it was not
     */
    public boolean checkpoint() {
        return await(cluster.triggerCheckpoint(job)).isPresent();
    }

    @Override
    public void close() {
        try {
            await(cluster.cancelJob(job));
            await(cluster.closeAsync());
        } finally {
            directory.close();
        }
    }

    private static JobSettings settings(JobSettings.Builder builder, Path directory) {
        return builder.parallelism(PARALLELISM)
                .state(StateKind.ROCKSDB)
                .checkpointDirectory(directory.resolve("checkpoints").toUri().toString())
                .checkpointInterval(CHECKPOINTS)
                .build();
    }

    private static Configuration options(JobSettings settings, Path directory) {
        Configuration options = JobConfiguration.of(settings);
        String temporary = directory.resolve("tmp").toString();
        options.set(CoreOptions.TMP_DIRS, temporary);
        options.set(BlobServerOptions.STORAGE_DIRECTORY, temporary);
        // What the MiniCluster opens besides its RPC (REST, blobs, data) listens everywhere unless it is told not to.
        options.set(RestOptions.ADDRESS, HOST);
        options.set(RestOptions.BIND_ADDRESS, HOST);
        options.set(JobManagerOptions.BIND_HOST, HOST);
        options.set(TaskManagerOptions.BIND_HOST, HOST);
        options.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
        options.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
        options.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
        return options;
    }

    /** Waits for an answer of the cluster; an answer that does not come is none. */
    private static <T> Optional<T> await(CompletableFuture<T> answer) {
        try {
            return Optional.ofNullable(answer.get(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the cluster did not answer", e);
            return Optional.empty();
        }
    }
}
