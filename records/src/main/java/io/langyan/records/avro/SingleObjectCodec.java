package io.langyan.records.avro;

import io.langyan.schema.ReleasedSchemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of record in Avro single-object encoding: two marker bytes, the CRC-64-AVRO fingerprint of the writer's
 * schema (little-endian), the record. Reads what any release has written and writes with the schema of this one.
 *
 * <p>Avro's own message decoder is not used, because it reads through a stream: it would allocate whatever length a
 * damaged record claims, and would ignore bytes after the record.
 *
 * <p>Not thread-safe: its buffers are reused from record to record, so each thread needs a codec of its own.
 *
 * @param <T> the kind of record
 */
public final class SingleObjectCodec<T extends SpecificRecord> {
    private static final int HEADER_LENGTH = 10;
    private static final byte MARKER_0 = (byte) 0xC3;
    private static final byte MARKER_1 = (byte) 0x01;
    private static final int FIRST_BUFFER_LENGTH = 512;

    private final Schema schema;
    private final byte[] header;
    private final DatumWriter<T> writer;
    private final Map<Long, DatumReader<T>> readers = new HashMap<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(FIRST_BUFFER_LENGTH);
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    private SingleObjectCodec(SpecificData model, Schema schema, List<Schema> released) {
        this.schema = schema;
        this.header = headerOf(schema);
        this.writer = writer(model, schema);
        for (Schema known : released) {
            readers.put(fingerprintOf(known), reader(model, known, schema));
        }
        readers.put(fingerprintOf(schema), reader(model, schema, schema));
    }

    /** A codec that knows this release's schema and those of all releases before. */
    public static <T extends SpecificRecord> SingleObjectCodec<T> of(Class<T> recordClass) {
        SpecificData model = SpecificData.getForClass(recordClass);
        Schema schema = model.getSchema(recordClass);
        return new SingleObjectCodec<>(model, schema, ReleasedSchemas.named(schema.getFullName()));
    }

    /** A codec that knows this release's schema and the given ones, for tests of what other releases wrote. */
    static <T extends SpecificRecord> SingleObjectCodec<T> of(Class<T> recordClass, List<Schema> released) {
        SpecificData model = SpecificData.getForClass(recordClass);
        return new SingleObjectCodec<>(model, model.getSchema(recordClass), released);
    }

    /** The record as bytes; a required field that is missing is a programming error and throws a runtime exception. */
    public byte[] encode(T value) {
        buffer.reset();
        buffer.writeBytes(header);
        encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
        try {
            writer.write(value, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return buffer.toByteArray();
    }

    /**
     * The record in the bytes. Allocates no more than a small multiple of their length, whatever they claim.
     *
     * @throws UnknownSchemaException if no known release has written a record of this kind with that schema
     * @throws UnreadableRecordException if it is no record of this kind for any other reason
     */
    public T decode(byte[] message) throws UnreadableRecordException {
        DatumReader<T> reader = readerFor(message);
        decoder = DecoderFactory.get().binaryDecoder(message, HEADER_LENGTH, message.length - HEADER_LENGTH, decoder);
        T value;
        int left;
        try {
            value = reader.read(null, decoder);
            left = decoder.inputStream().available();
        } catch (IOException | RuntimeException e) {
            // Whatever Avro trips over, it is the bytes that are wrong: an index out of a list of symbols, for example.
            throw new UnreadableRecordException(
                    "expected a whole " + schema.getName() + " after the header, but Avro "
                            + "cannot read it; look at what the producer writes",
                    e);
        }
        if (left > 0) {
            throw new UnreadableRecordException("expected the message to end with the " + schema.getName()
                    + ", but found " + left + " bytes more; send one record a message");
        }
        return value;
    }

    private DatumReader<T> readerFor(byte[] message) throws UnreadableRecordException {
        if (message.length < HEADER_LENGTH || message[0] != MARKER_0 || message[1] != MARKER_1) {
            throw new UnreadableRecordException("expected Avro single-object encoding (C3 01, then the schema's "
                    + "fingerprint), but found " + message.length + " bytes of something else; check the producer's "
                    + "serializer");
        }
        long fingerprint =
                ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
        DatumReader<T> reader = readers.get(fingerprint);
        if (reader == null) {
            throw new UnknownSchemaException(
                    "expected a " + schema.getName() + " of this release or one before, but found the unknown schema "
                            + "fingerprint " + Long.toHexString(fingerprint) + "; upgrade the readers before the "
                            + "producers",
                    fingerprint);
        }
        return reader;
    }

    @SuppressWarnings("unchecked")
    private static <T> DatumReader<T> reader(SpecificData model, Schema written, Schema wanted) {
        return model.createDatumReader(written, wanted);
    }

    @SuppressWarnings("unchecked")
    private static <T> DatumWriter<T> writer(SpecificData model, Schema schema) {
        return model.createDatumWriter(schema);
    }

    private static byte[] headerOf(Schema schema) {
        return ByteBuffer.allocate(HEADER_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARKER_0)
                .put(MARKER_1)
                .putLong(fingerprintOf(schema))
                .array();
    }

    private static long fingerprintOf(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }
}
