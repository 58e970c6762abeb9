package io.langyan.records.decode;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads the JSON value that the parser stands on into what an Avro field of one schema holds. */
@FunctionalInterface
interface JsonValueReader {
    /**
     * The value.
     *
     * @throws IOException where the text is no JSON
     * @throws Rejection where it is, but no value of the field
     */
    Object read(JsonParser parser) throws IOException, Rejection;
}
