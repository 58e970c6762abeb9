package io.langyan.job.replay;

import io.langyan.job.JobConfiguration;
import io.langyan.job.JobInput;
import io.langyan.job.JobInputs;
import io.langyan.job.JobSettings;
import io.langyan.job.LangyanTopology;
import io.langyan.job.intake.SourceMessage;
import io.langyan.job.rules.RuleMessage;
import io.langyan.job.rules.RuleMessageSerializer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A replay to which rules are published: what is published comes first, as control records do. */
final class PublishedReplay implements JobInputs {
    private final Path directory;
    private final List<RuleMessage> messages;

    PublishedReplay(Path directory, List<RuleMessage> messages) {
        this.directory = directory;
        this.messages = messages;
    }

    void execute(JobSettings settings, Path output) throws Exception {
        Configuration options = JobConfiguration.of(settings);
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), options);
        LangyanTopology.build(environment, settings, this, new FileOutputs(output));
        environment.execute("published replay");
    }

    @Override
    public List<JobInput> attach(StreamExecutionEnvironment environment) {
        DataStream<SourceMessage> files = environment
                .fromSource(new ReplaySource(directory, List.of()), WatermarkStrategy.noWatermarks(), "read files")
                .setParallelism(1);
        return List.of(new JobInput("files", files, true, List.of()));
    }

    @Override
    public Optional<DataStream<RuleMessage>> rules(StreamExecutionEnvironment environment) {
        return Optional.of(environment
                .fromData(RuleMessageSerializer.TYPE, messages.toArray(RuleMessage[]::new))
                .setParallelism(1));
    }
}
