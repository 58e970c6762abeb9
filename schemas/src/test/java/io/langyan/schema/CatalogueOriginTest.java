package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalogue reads its fields from records by name: a name that no record has would be missing for ever. */
class CatalogueOriginTest {
    private final Map<String, Schema> schemas = SchemaFiles.current().schemas();
    private Map<?, ?> events;

    @BeforeEach
    void readCatalogue() throws IOException {
        try (InputStream in = CatalogueResource.open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            events = (Map<?, ?>) CatalogueFile.of(text).root().get("events");
        }
    }

    @Test
    void shouldReadEveryFieldFromAFieldThatItsRecordHas() {
        // Given
        List<String> lost = new ArrayList<>();

        // When
        events.forEach((name, event) -> part(event, "fields").forEach((field, content) -> {
            Object from = ((Map<?, ?>) content).get("from");
            if (from != null && find(record(event), (String) from) == null) {
                lost.add(name + "." + field + " from " + from);
            }
        }));

        // Then
        assertThat(lost).isEmpty();
    }

    @Test
    void shouldTellEventsApartBySymbolsThatTheirRecordHas() {
        // Given
        List<String> unknown = new ArrayList<>();

        // When
        events.forEach((name, event) -> Stream.of("when", "retract", "unless")
                .map(key -> part(event, key))
                .filter(Objects::nonNull)
                .forEach(conditions -> conditions.forEach((field, symbols) -> {
                    List<String> known = find(record(event), (String) field).getEnumSymbols();
                    ((List<?>) symbols)
                            .stream()
                                    .filter(symbol -> !known.contains(symbol))
                                    .forEach(symbol -> unknown.add(name + ": " + field + " " + symbol));
                })));

        // Then
        assertThat(unknown).isEmpty();
    }

    private Schema record(Object event) {
        return schemas.get("io.langyan.schema." + ((Map<?, ?>) event).get("record"));
    }

    private static Map<?, ?> part(Object event, String name) {
        return (Map<?, ?>) ((Map<?, ?>) event).get(name);
    }

    /** The schema of the field at a dotted path, or null where there is none. */
    private static Schema find(Schema record, String path) {
        Schema schema = record;
        for (String name : path.split("\\.")) {
            Schema.Field field = schema.getType() == Schema.Type.RECORD ? schema.getField(name) : null;
            if (field == null) {
                return null;
            }
            schema = field.schema();
        }
        return schema;
    }
}
