package io.langyan.job.cluster;

import io.langyan.job.JobConfiguration;
import io.langyan.job.JobSettings;
import io.langyan.job.LangyanTopology;
import io.langyan.job.kafka.KafkaInputs;
import io.langyan.job.kafka.KafkaOutputs;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What a cluster runs: the job from Kafka to Kafka. Its options are those of {@link JobArguments}. */
public final class LangyanJob {
    private LangyanJob() {}

    /** Builds the job and submits it to wherever it was started. */
    public static void main(String[] args) throws Exception {
        JobArguments arguments = JobArguments.parse(args);
        JobSettings settings = arguments.settings();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(JobConfiguration.of(settings));
        LangyanTopology.build(
                environment,
                settings,
                new KafkaInputs(arguments.kafka(), settings.lists(), settings.stalledAfter()),
                new KafkaOutputs(arguments.kafka()));
        environment.execute("langyan");
    }
}
