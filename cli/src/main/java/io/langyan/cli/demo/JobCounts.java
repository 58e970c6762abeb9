package io.langyan.cli.demo;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Reads the counts of a job that runs in this JVM, from the metrics that it shows to everybody: how many records of which
 * source were read, evaluated, late and so on. Thread-safe.
 */
public final class JobCounts implements AutoCloseable {
    private static final String REPORTER = "metrics.reporter.demo.";
    private static final String ID = "counts";
    private static final String SOURCE = "<source>";
    private static final Map<String, JobCounts> OPEN = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Map<CountKey, Set<Gauge<?>>> gauges = new ConcurrentHashMap<>();

    private JobCounts() {}

    /** Counts of no job yet: {@link #observe} tells a job's cluster to report here. */
    public static JobCounts open() {
        JobCounts counts = new JobCounts();
        OPEN.put(counts.id, counts);
        return counts;
    }

    /** Makes the cluster of that configuration report here. */
    public void observe(Configuration configuration) {
        configuration.setString(REPORTER + "factory.class", Factory.class.getName());
        configuration.setString(REPORTER + ID, id);
    }

    /**
     * A count of a source, over all parallel tasks.
     *
     * @param source the topic
     * @param count for example {@code read}
     */
    public long of(String source, String count) {
        long sum = 0;
        for (Gauge<?> gauge : gauges.getOrDefault(new CountKey(source, count), Set.of())) {
            sum += ((Number) gauge.getValue()).longValue();
        }
        return sum;
    }

    @Override
    public void close() {
        OPEN.remove(id);
    }

    private record CountKey(String source, String count) {}

    /** Makes the reporters that Flink asks for by name. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties properties) {
            return new Reporter();
        }
    }

    /** Collects the gauges that stand under a source. */
    private static final class Reporter implements MetricReporter {
        private JobCounts counts;

        @Override
        public void open(MetricConfig config) {
            counts = OPEN.get(config.getString(ID, ""));
        }

        @Override
        public void close() {
            counts = null;
        }

        @Override
        public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
            String source = group.getAllVariables().get(SOURCE);
            if (counts != null && source != null && metric instanceof Gauge<?> gauge) {
                counts.gauges
                        .computeIfAbsent(new CountKey(source, name), key -> ConcurrentHashMap.newKeySet())
                        .add(gauge);
            }
        }

        @Override
        public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
            // A task that restarts shows new gauges with its restored counts: the old ones must not be added to them.
            if (counts != null && metric instanceof Gauge<?> gauge) {
                counts.gauges.values().forEach(set -> set.remove(gauge));
            }
        }
    }
}
