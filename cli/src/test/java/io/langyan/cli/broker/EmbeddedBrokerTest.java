package io.langyan.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    @Test
    void shouldServeOnLoopbackAndLeaveNothingBehind() throws Exception {
        // Given
        long before = directories();
        String endpoint;

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Admin admin = Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) broker.bootstrapServers()))) {
            endpoint = admin.describeCluster().nodes().get().iterator().next().host();
        }

        // Then
        assertThat(endpoint).isEqualTo("127.0.0.1");
        assertThat(directories()).isEqualTo(before);
    }

    @Test
    void shouldSayInOneSentenceThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            int port = taken.getLocalPort();

            // When / Then
            assertThatThrownBy(() -> EmbeddedBroker.start(port))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.exitCode()).isEqualTo(ExitCodes.FAILED))
                    .hasMessage("expected port " + port + " of 127.0.0.1 to be free for the broker, but it is in use."
                            + " Choose another with --port, or leave --port out to take any free one.");
        }
    }

    private static long directories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("langyan-broker"))
                    .count();
        }
    }
}
