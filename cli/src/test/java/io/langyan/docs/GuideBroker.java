package io.langyan.docs;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.command.CatalogueFile;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.cli.rules.StandInJob;
import io.langyan.project.Repository;
import io.langyan.records.bundle.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The surroundings of the guide's commands: a directory where they run, and a broker with a job that takes rules. */
final class GuideBroker implements AutoCloseable {
    private static final String DOCUMENTED = "localhost:9092";
    private static final String EXAMPLES = "examples/";
    private static final String OUTPUT = "target/";
    private static final List<String> PLACES = List.of("rules", "keys", "trust", "approval.json");

    private final Path directory;
    private EmbeddedBroker broker;
    private StandInJob job;

    GuideBroker(Path directory) {
        this.directory = directory;
    }

    /** The words of a command, with the places that they mean here; the first is the command's name. */
    String[] arguments(String[] words) throws IOException {
        String[] arguments = words.clone();
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.equals(DOCUMENTED)) {
                arguments[i] = bootstrapServers();
            } else if (word.startsWith(EXAMPLES)) {
                arguments[i] = Repository.root().resolve(word).toString();
            } else if (word.startsWith(OUTPUT)) {
                arguments[i] =
                        directory.resolve(word.substring(OUTPUT.length())).toString();
            } else if (PLACES.stream().anyMatch(place -> word.equals(place) || word.startsWith(place + "/"))) {
                arguments[i] = directory.resolve(word).toString();
            }
        }
        return arguments;
    }

    /** The job trusts whoever has made keys by the time that the guide first talks to the broker. */
    private String bootstrapServers() throws IOException {
        if (broker == null) {
            broker = EmbeddedBroker.start();
            DemoTopics.create(broker.bootstrapServers());
            TrustedKeys trusted = TrustedKeys.read(directory.resolve("trust"));
            job = StandInJob.of(broker.bootstrapServers(), CatalogueFile.read(), trusted);
            job.start();
        }
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        if (broker != null) {
            job.close();
            broker.close();
        }
    }
}
