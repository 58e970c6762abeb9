package io.langyan.cli.kafka;

import static org.awaitility.Awaitility.await;

import io.langyan.engine.language.RuleDirectory;
import io.langyan.job.JobConfiguration;
import io.langyan.job.JobSettings;
import io.langyan.job.LangyanTopology;
import io.langyan.job.kafka.KafkaInputs;
import io.langyan.job.kafka.KafkaOutputs;
import io.langyan.job.kafka.KafkaSettings;
import io.langyan.job.plan.RulePlans;
import io.langyan.project.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** The job between Kafka topics, on a MiniCluster of its own. */
final class RunningJob implements AutoCloseable {
    private static final Duration CHECKPOINTS = Duration.ofMillis(500);
    private static final Duration START = Duration.ofSeconds(60);

    private final JobClient client;
    private final Path directory;
    private boolean ended;

    private RunningJob(JobClient client, Path directory) {
        this.client = client;
        this.directory = directory;
    }

    /** Starts on empty state. */
    static RunningJob start(String bootstrapServers, DeliveryGuarantee delivery, Path directory) throws Exception {
        return start(bootstrapServers, delivery, directory, callsAndBosses(), 1, new Configuration());
    }

    /** Starts on empty state with other settings, at that parallelism. */
    static RunningJob start(String bootstrapServers, Path directory, JobSettings.Builder settings, int parallelism)
            throws Exception {
        return start(
                bootstrapServers,
                DeliveryGuarantee.AT_LEAST_ONCE,
                directory,
                settings,
                parallelism,
                new Configuration());
    }

    /** Starts on empty state, with the rules of a directory. */
    static RunningJob withRules(String bootstrapServers, Path rules, Path directory) throws Exception {
        return start(bootstrapServers, directory, JobSettings.of(RulePlans.of(RuleDirectory.read(rules))), 2);
    }

    /** Goes on from a savepoint, at another parallelism. */
    static RunningJob resume(String bootstrapServers, Path directory, int parallelism, String savepoint)
            throws Exception {
        Configuration recovery = new Configuration();
        recovery.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        return start(
                bootstrapServers, DeliveryGuarantee.AT_LEAST_ONCE, directory, callsAndBosses(), parallelism, recovery);
    }

    /** Goes on from a savepoint with other settings, at another parallelism. */
    static RunningJob resume(
            String bootstrapServers, Path directory, JobSettings.Builder settings, int parallelism, String savepoint)
            throws Exception {
        Configuration recovery = new Configuration();
        recovery.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        return start(bootstrapServers, DeliveryGuarantee.AT_LEAST_ONCE, directory, settings, parallelism, recovery);
    }

    private static RunningJob start(
            String bootstrapServers,
            DeliveryGuarantee delivery,
            Path directory,
            JobSettings.Builder builder,
            int parallelism,
            Configuration more)
            throws Exception {
        JobSettings settings = builder.parallelism(parallelism)
                .checkpointDirectory(directory.resolve("checkpoints").toUri().toString())
                .checkpointInterval(CHECKPOINTS)
                .build();
        Configuration options = JobConfiguration.of(settings);
        options.addAll(more);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, options);
        KafkaSettings kafka = new KafkaSettings(bootstrapServers, "langyan-test", delivery, Map.of());
        LangyanTopology.build(
                environment,
                settings,
                new KafkaInputs(kafka, settings.lists(), settings.stalledAfter()),
                new KafkaOutputs(kafka));
        return new RunningJob(environment.executeAsync("langyan test"), directory);
    }

    /** Two of the shipped rules, so that what is expected does not change with every rule that joins them. */
    private static JobSettings.Builder callsAndBosses() {
        return JobSettings.of(RulePlans.of(RuleDirectory.read(Repository.root().resolve("rules")).stream()
                .filter(rule -> rule.path().endsWith("transfer_on_call.yaml")
                        || rule.path().endsWith("company_new_payee.yaml"))
                .toList()));
    }

    /** Ends the job with a savepoint, once all of its tasks run; returns where it is. */
    String stop() {
        String savepoint = await().atMost(START)
                .ignoreExceptionsMatching(failure -> ExceptionUtils.findThrowable(failure, CheckpointException.class)
                        .isPresent())
                .until(
                        () -> client.stopWithSavepoint(
                                        false,
                                        directory.resolve("savepoints").toUri().toString(),
                                        SavepointFormatType.CANONICAL)
                                .get(),
                        path -> true);
        ended = true;
        return savepoint;
    }

    /** Whether it is at work, rather than failed or starting again. */
    boolean isRunning() throws Exception {
        return client.getJobStatus().get() == JobStatus.RUNNING;
    }

    @Override
    public void close() {
        if (!ended) {
            client.cancel().join();
        }
    }
}
