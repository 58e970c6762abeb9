package io.langyan.cli.backtest.replay;

import io.langyan.job.replay.ReplayJob;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** How much a replay in this JVM has read, from the metric that it shows to everybody. Thread-safe. */
final class BytesRead implements AutoCloseable {
    private static final String REPORTER = "metrics.reporter.backtest.";
    private static final String ID = "key";
    private static final Map<String, BytesRead> OPEN = new ConcurrentHashMap<>();

    private final String key = UUID.randomUUID().toString();
    private volatile Counter counter;

    private BytesRead() {}

    static BytesRead open() {
        BytesRead opened = new BytesRead();
        OPEN.put(opened.key, opened);
        return opened;
    }

    /** Makes the job of those options report here. */
    void observe(Configuration options) {
        options.setString(REPORTER + "factory.class", Factory.class.getName());
        options.setString(REPORTER + ID, key);
    }

    /** Bytes of the input files so far. */
    long bytes() {
        Counter known = counter;
        return known == null ? 0 : known.getCount();
    }

    @Override
    public void close() {
        OPEN.remove(key);
    }

    /** Makes the reporter that Flink asks for by name. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties properties) {
            return new Reporter();
        }
    }

    private static final class Reporter implements MetricReporter {
        private BytesRead target;

        @Override
        public void open(MetricConfig config) {
            target = OPEN.get(config.getString(ID, ""));
        }

        @Override
        public void close() {
            target = null;
        }

        @Override
        public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
            if (target != null && name.equals(ReplayJob.BYTES_READ) && metric instanceof Counter found) {
                target.counter = found;
            }
        }

        @Override
        public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
            // The last count stands.
        }
    }
}
