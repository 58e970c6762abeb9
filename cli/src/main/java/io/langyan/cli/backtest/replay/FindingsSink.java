package io.langyan.cli.backtest.replay;

import io.langyan.schema.LangyanRecord;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Hands records to {@link Findings} of this JVM. The sink itself travels to the operators, so it knows them by a key. To
 * be used at parallelism 1, so that records of one id keep their order.
 *
 * @param <T> the kind of record
 */
final class FindingsSink<T extends LangyanRecord> implements Sink<T> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Findings> OPEN = new ConcurrentHashMap<>();

    private final String key;

    FindingsSink(String key) {
        this.key = key;
    }

    /** Makes findings known; gives their key. */
    static String open(Findings findings) {
        String key = UUID.randomUUID().toString();
        OPEN.put(key, findings);
        return key;
    }

    /** Forgets the findings of that key. */
    static void close(String key) {
        OPEN.remove(key);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>(OPEN.get(key));
    }

    private record Writer<T extends LangyanRecord>(Findings findings) implements SinkWriter<T> {
        @Override
        public void write(T value, Context context) {
            findings.add(value);
        }

        @Override
        public void flush(boolean endOfInput) {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // The findings outlive the job.
        }
    }
}
