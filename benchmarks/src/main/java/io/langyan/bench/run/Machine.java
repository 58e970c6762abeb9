package io.langyan.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.runtime.util.EnvironmentInformation;

/** What the figures were taken on. */
public final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** Name and value of everything that a reader needs to compare. */
    public static Map<String, String> describe() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", processor());
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", Runtime.version().toString());
        facts.put(
                "collectors",
                String.join(
                        ", ",
                        ManagementFactory.getGarbageCollectorMXBeans().stream()
                                .map(bean -> bean.getName())
                                .toList()));
        facts.put("flink", EnvironmentInformation.getVersion());
        facts.put("load before", firstLine(LOAD));
        return facts;
    }

    private static String processor() {
        if (!Files.isReadable(CPU)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.isReadable(file) ? Files.readString(file).trim() : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
