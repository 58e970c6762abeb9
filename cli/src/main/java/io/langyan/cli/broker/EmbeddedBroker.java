package io.langyan.cli.broker;

import io.langyan.cli.command.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker (KRaft, one node, broker and controller in one) inside this JVM. It listens on the loopback
 * interface alone, and its data is gone once it is closed.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final TemporaryDirectory directory;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(TemporaryDirectory directory, KafkaRaftServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /** Starts a broker on any free port, with its data where the system keeps temporary files. */
    public static EmbeddedBroker start() {
        return start(TemporaryDirectory.create("langyan-broker"), Ports.anyFree());
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param directory where it keeps its data, below which nothing remains
     * @param port where clients connect; 0 for any free port
     * @throws UserError where the port is in use, or the broker does not start
     */
    public static EmbeddedBroker start(Path directory, int port) {
        if (port != 0) {
            Ports.checkFree(port);
        }
        return start(TemporaryDirectory.createIn(directory, "broker"), port == 0 ? Ports.anyFree() : port);
    }

    private static EmbeddedBroker start(TemporaryDirectory own, int port) {
        boolean started = false;
        try {
            Properties properties = properties(own.path().resolve("data"), port, Ports.anyFree());
            format(properties, own.path().resolve("broker.properties"));
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            started = true;
            return new EmbeddedBroker(own, server, port);
        } catch (IOException | RuntimeException e) {
            throw UserError.failed(
                    "the broker did not start: " + e.getMessage() + ". Try again, or choose a --port.", e);
        } finally {
            if (!started) {
                own.close();
            }
        }
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            directory.close();
        }
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("log.dirs", data.toString());
        properties.put("auto.create.topics.enable", "false");
        // One node: internal topics have nobody to be copied to.
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // Records may carry timestamps of the past: age must not be a reason to delete them.
        properties.put("log.retention.ms", "-1");
        // The defaults are for a large machine: 128 MB for compaction alone.
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        return properties;
    }

    private static void format(Properties properties, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            int code = StorageTool.execute(arguments, silent);
            if (code != 0) {
                throw new IOException("its storage could not be formatted (code " + code + ")");
            }
        }
    }
}
