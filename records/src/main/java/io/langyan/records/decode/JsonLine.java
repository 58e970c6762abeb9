package io.langyan.records.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Reads records of one schema, one a line, that are no input of the job. */
final class JsonLine {
    private static final JsonFactory JSON = JsonFactory.builder()
            // Field names come from outside: they must not fill the JVM's table of interned strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonLine() {}

    /** The record on a line of any length; empty where the line is blank. */
    static Optional<SpecificRecord> read(JsonRecordReader reader, byte[] line) throws Rejection {
        if (line.length > RecordDecoder.MAX_LINE_BYTES) {
            throw RecordDecoder.tooLong(line);
        }
        if (RecordDecoder.isBlank(line)) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(line)) {
            return Optional.of(reader.readLine(parser, new long[] {RecordDecoder.NO_ARRIVAL}));
        } catch (IOException e) {
            // What Jackson says quotes the line, and with it somebody's number.
            throw new Rejection(
                    ReasonCode.NOT_JSON,
                    "expected one JSON object on the line, but it is no valid JSON; check quotes, commas and that the "
                            + "line is UTF-8 and whole");
        }
    }
}
