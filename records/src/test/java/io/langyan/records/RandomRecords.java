package io.langyan.records;

import io.langyan.schema.LangyanRecord;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;

/** Records with arbitrary content that their schema allows, the same for the same seed. */
public final class RandomRecords {
    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** A record of that class; every optional field is missing in half of the records. */
    public <T extends LangyanRecord> T next(Class<T> recordClass) {
        SpecificData model = SpecificData.getForClass(recordClass);
        return recordClass.cast(value(model.getSchema(recordClass), model));
    }

    /** A record of that schema, as somebody without our classes would make it. */
    public GenericRecord next(Schema schema) {
        return (GenericRecord) value(schema, GenericData.get());
    }

    private Object value(Schema schema, GenericData model) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, model);
            case ENUM -> symbol(schema, model);
            case ARRAY -> items(schema.getElementType(), model);
            case UNION -> value(schema.getTypes().get(random.nextInt(2)), model);
            case STRING -> text();
            case BYTES -> bytes();
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalArgumentException("no schema uses " + schema.getType());
        };
    }

    private Object record(Schema schema, GenericData model) {
        Object made = model.newRecord(null, schema);
        schema.getFields()
                .forEach(field -> model.setField(made, field.name(), field.pos(), value(field.schema(), model)));
        return made;
    }

    private Object symbol(Schema schema, GenericData model) {
        List<String> symbols = schema.getEnumSymbols();
        return model.createEnum(symbols.get(random.nextInt(symbols.size())), schema);
    }

    private List<Object> items(Schema element, GenericData model) {
        return Stream.generate(() -> value(element, model))
                .limit(random.nextInt(4))
                .toList();
    }

    private String text() {
        return random.ints(random.nextInt(20), 0x20, 0x9fff)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private ByteBuffer bytes() {
        byte[] content = new byte[random.nextInt(100)];
        random.nextBytes(content);
        return ByteBuffer.wrap(content);
    }
}
