package io.langyan.bench.run;

import io.langyan.bench.workload.Hit;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Hands hits to the {@link Progress} of its trial, and tells it when the stream has ended. */
final class HitSink implements Sink<Hit> {
    private static final long serialVersionUID = 1L;

    private final String trial;

    HitSink(String trial) {
        this.trial = trial;
    }

    @Override
    public SinkWriter<Hit> createWriter(WriterInitContext context) {
        return new Writer(Progress.of(trial));
    }

    private record Writer(Progress progress) implements SinkWriter<Hit> {
        @Override
        public void write(Hit hit, Context context) {
            progress.take(hit);
        }

        @Override
        public void flush(boolean endOfInput) {
            if (endOfInput) {
                progress.sinkFinished();
            }
        }

        @Override
        public void close() {
            // Hits live with the progress of the trial.
        }
    }
}
