package io.langyan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as Maven wrote it into the resources. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            build.load(in);
        }
        return new String[] {
            "langyan " + build.getProperty("version"),
            "Flink " + build.getProperty("flink") + ", Kafka " + build.getProperty("kafka") + ", Java "
                    + System.getProperty("java.version")
        };
    }
}
