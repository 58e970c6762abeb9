package io.langyan.job.replay;

import io.langyan.records.json.JsonRecords;
import io.langyan.schema.LangyanRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Writes records to one file, a line each, in the order in which they come. To be used at parallelism 1. The file is
 * there even when no record comes.
 *
 * @param <T> what carries the records
 */
public final class JsonLinesSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final SerializableFunction<T, LangyanRecord> recordOf;

    /**
     * Writes to a file, which is overwritten.
     *
     * @param file where to
     * @param recordOf the record to write of what comes
     */
    public JsonLinesSink(Path file, SerializableFunction<T, LangyanRecord> recordOf) {
        this.file = file.toString();
        this.recordOf = recordOf;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return new Writer<>(Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8), recordOf);
    }

    private record Writer<T>(BufferedWriter out, SerializableFunction<T, LangyanRecord> recordOf)
            implements SinkWriter<T> {
        @Override
        public void write(T value, Context context) throws IOException {
            out.write(JsonRecords.toJson(recordOf.apply(value)));
            out.write('\n');
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
