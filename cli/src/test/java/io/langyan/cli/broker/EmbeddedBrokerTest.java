package io.langyan.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path directory;

    @Test
    void shouldServeOnLoopbackAndLeaveNothingBehind() throws Exception {
        // Given
        String endpoint;

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) broker.bootstrapServers()))) {
            endpoint = admin.describeCluster().nodes().get().iterator().next().host();
        }

        // Then
        assertThat(endpoint).isEqualTo("127.0.0.1");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldSayInOneSentenceThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            int port = taken.getLocalPort();

            // When / Then
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, port))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.exitCode()).isEqualTo(ExitCodes.FAILED))
                    .hasMessage("expected port " + port + " of 127.0.0.1 to be free for the broker, but it is in use."
                            + " Choose another with --port, or leave --port out to take any free one.");
        }
    }
}
