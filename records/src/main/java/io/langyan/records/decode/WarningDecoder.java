package io.langyan.records.decode;

import io.langyan.schema.DeadLetter;
import io.langyan.schema.Warning;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the lines of {@code warnings.jsonl}, which a replay wrote.
 *
 * <p>Not thread-safe.
 */
public final class WarningDecoder {
    private final JsonRecordReader reader = JsonRecordReader.top(Warning.getClassSchema());

    /** A decoder of warnings. */
    public WarningDecoder() {}

    /**
     * Reads one line.
     *
     * @param line the line without its end, of any length
     * @param place the file and the line's number
     * @param refused told of a line that is no warning
     * @return empty for a blank line as well
     */
    public Optional<Warning> decode(byte[] line, Place place, Consumer<DeadLetter> refused) {
        try {
            return JsonLine.read(reader, line).map(Warning.class::cast);
        } catch (Rejection rejection) {
            refused.accept(RecordDecoder.reject(rejection, line, place).letter());
            return Optional.empty();
        }
    }
}
