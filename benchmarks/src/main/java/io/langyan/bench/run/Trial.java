package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.HitSet;
import io.langyan.job.JobConfiguration;
import io.langyan.job.JobSettings;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One competitor over the workload once, as a Flink job of its own in this process. */
final class Trial {
    /** How many subtasks each hop has. */
    static final int PARALLELISM = 2;
    /** Call records are late after five minutes, and the slower feed holds the watermark. */
    private static final Duration OUT_OF_ORDERNESS = Duration.ofMinutes(5);

    private static final MemorySize MANAGED = MemorySize.ofMebiBytes(512);
    private static final MemorySize NETWORK = MemorySize.ofMebiBytes(256);

    private final Competitor competitor;
    private final StateChoice state;
    private final long events;
    private final int profileBytes;
    private final String name;

    Trial(Competitor competitor, StateChoice state, int round, long events, int profileBytes) {
        this.competitor = competitor;
        this.state = state;
        this.events = events;
        this.profileBytes = profileBytes;
        this.name = state.label() + "-" + competitor.label() + "-" + round;
    }

    /** Runs it and checks its hits against those expected. */
    Measurement run(int round, Map<Detection, HitSet> expected) throws Exception {
        Path scratch = Files.createTempDirectory("langyan-bench");
        Progress progress = Progress.start(name, events, PARALLELISM);
        try {
            JobSettings settings = settings(scratch);
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.getExecutionEnvironment(configuration(settings));
            build(environment, settings);
            environment.execute(name);
        } finally {
            Progress.forget(name);
            delete(scratch);
        }
        check(progress, expected);
        return measured(round, progress.start(), progress.end(), events - progress.warmUp());
    }

    private void build(StreamExecutionEnvironment environment, JobSettings settings) {
        WatermarkStrategy<SubjectMessage> watermarks = competitor.finalises()
                ? WatermarkStrategy.<SubjectMessage>forBoundedOutOfOrderness(OUT_OF_ORDERNESS)
                        .withTimestampAssigner((message, previous) ->
                                ((SubjectMessage.Happening) message).event().time())
                : WatermarkStrategy.noWatermarks();
        KeyedStream<SubjectMessage, String> messages = environment
                .fromSource(
                        new DataGeneratorSource<>(
                                new WorkloadSource(name, events, PARALLELISM), events, SubjectMessageSerializer.TYPE),
                        watermarks,
                        "workload",
                        SubjectMessageSerializer.TYPE)
                .keyBy(SubjectMessage::subjectId, Types.STRING);
        competitor.attach(messages, profileBytes, settings).sinkTo(new HitSink(name));
    }

    private JobSettings settings(Path scratch) {
        JobSettings.Builder settings = JobSettings.of(ReferenceRules::plan)
                .parallelism(PARALLELISM)
                .state(state.kind())
                .checkpointDirectory(scratch.resolve("checkpoints").toUri().toString());
        state.checkpointInterval().ifPresent(settings::checkpointInterval);
        return settings.build();
    }

    private Configuration configuration(JobSettings settings) {
        Configuration configuration = JobConfiguration.of(settings);
        if (state.checkpointInterval().isEmpty()) {
            configuration.removeConfig(CheckpointingOptions.CHECKPOINTING_INTERVAL);
        }
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
        configuration.set(RestOptions.BIND_PORT, "0");
        return configuration;
    }

    private void check(Progress progress, Map<Detection, HitSet> expected) {
        if (!competitor.detects()) {
            return;
        }
        if (!progress.standing().equals(expected)) {
            throw new WrongHitsException(competitor, "hits", expected, progress.standing());
        }
        if (competitor.finalises() && !progress.finals().equals(expected)) {
            throw new WrongHitsException(competitor, "final hits", expected, progress.finals());
        }
    }

    private Measurement measured(int round, Sample start, Sample end, long measuredEvents) {
        double seconds = (end.nanos() - start.nanos()) / 1e9;
        double processSeconds = (end.processNanos() - start.processNanos()) / 1e9;
        double machineSeconds = (end.machineNanos() - start.machineNanos()) / 1e9;
        return new Measurement(
                competitor,
                state,
                round,
                measuredEvents / seconds,
                processSeconds * 1e6 / measuredEvents,
                (end.collectorMillis() - start.collectorMillis()) / 1000.0 / seconds,
                end.machineNanos() < 0 ? -1 : Math.max(0, (machineSeconds - processSeconds) / seconds));
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the scratch directory of a trial", e);
        }
    }
}
