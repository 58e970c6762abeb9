package io.langyan.cli.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** Which broker a command talks to, and how. */
public final class BrokerOption {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            required = true,
            description = "The Kafka brokers to begin with, separated by commas.")
    private String bootstrapServers;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description =
                    "Properties of Kafka's clients, for TLS and authentication for example. Passwords belong in here"
                            + " and not on the command line.")
    private Path file;

    /** What the user called the brokers. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * The properties that every client is made with.
     *
     * @throws UserError where their file cannot be read
     */
    public Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>();
        if (file != null) {
            Properties read = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                read.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw UserError.usage("expected the properties of Kafka's clients in " + file
                        + ", but they cannot be read. Check the path and who may read it.");
            }
            read.stringPropertyNames().forEach(name -> all.put(name, read.getProperty(name)));
        }
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }
}
