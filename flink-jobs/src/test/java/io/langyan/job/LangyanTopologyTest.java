package io.langyan.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.job.replay.FileOutputs;
import io.langyan.job.replay.ReplaySource;
import io.langyan.job.testing.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class LangyanTopologyTest {
    @Test
    void shouldChainTheGateToItsSource() {
        // Given
        StreamGraph graph = graph();

        // When
        List<String> vertices = StreamSupport.stream(
                        graph.getJobGraph().getVertices().spliterator(), false)
                .map(JobVertex::getName)
                .toList();

        // Then
        assertThat(vertices).anyMatch(name -> name.startsWith("Source: read files -> gate files -> "));
    }

    @Test
    void shouldHandWarningsToTheDeskWithoutANetworkBetween() {
        // Given
        StreamGraph graph = graph();

        // When
        List<String> vertices = StreamSupport.stream(
                        graph.getJobGraph().getVertices().spliterator(), false)
                .map(JobVertex::getName)
                .toList();

        // Then
        assertThat(vertices).anyMatch(name -> name.matches("subjects -> .*desk.*"));
    }

    @Test
    void shouldNameEveryOperatorForSavepoints() {
        // Given
        StreamGraph graph = graph();

        // When
        List<StreamNode> nodes = List.copyOf(graph.getStreamNodes());

        // Then
        assertThat(nodes).allMatch(node -> node.getTransformationUID() != null);
    }

    private static StreamGraph graph() {
        JobSettings settings = JobSettings.of(Rules.shipped()).parallelism(2).build();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(JobConfiguration.of(settings));
        LangyanTopology.build(
                environment,
                settings,
                env -> List.of(new JobInput(
                        "files",
                        env.fromSource(
                                        new ReplaySource(Path.of("nowhere"), List.of()),
                                        WatermarkStrategy.noWatermarks(),
                                        "read files")
                                .uid("read-files")
                                .setParallelism(1),
                        true,
                        List.of())),
                new FileOutputs(Path.of("nowhere")));
        return environment.getStreamGraph();
    }
}
