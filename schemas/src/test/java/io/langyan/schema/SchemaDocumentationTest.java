package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaDocumentationTest {
    @Test
    void shouldDocumentEveryTypeAndEveryField() {
        // Given
        var schemas = SchemaFiles.current().schemas().values();

        // When
        List<String> undocumented = new ArrayList<>();
        for (Schema schema : schemas) {
            require(schema.getName(), schema.getDoc(), undocumented);
            fields(schema).forEach(field -> require(schema.getName() + "." + field.name(), field.doc(), undocumented));
        }

        // Then
        assertThat(undocumented).isEmpty();
    }

    @Test
    void shouldNameEverySymbolInTheDocumentationOfItsEnum() {
        // Given
        var schemas = SchemaFiles.current().schemas().values();

        // When
        List<String> unnamed = new ArrayList<>();
        schemas.stream()
                .filter(schema -> schema.getType() == Schema.Type.ENUM)
                .forEach(schema -> schema.getEnumSymbols().stream()
                        .filter(symbol -> !schema.getDoc().contains(symbol))
                        .forEach(symbol -> unnamed.add(schema.getName() + "." + symbol)));

        // Then
        assertThat(unnamed).isEmpty();
    }

    @Test
    void shouldMakeMissingTheDefaultOfEveryOptionalField() {
        // Given
        var schemas = SchemaFiles.current().schemas().values();

        // When
        List<String> undecided = new ArrayList<>();
        schemas.forEach(schema -> fields(schema).stream()
                .filter(field -> field.schema().isNullable() && !field.hasDefaultValue())
                .forEach(field -> undecided.add(schema.getName() + "." + field.name())));

        // Then
        assertThat(undecided).isEmpty();
    }

    private static List<Schema.Field> fields(Schema schema) {
        return schema.getType() == Schema.Type.RECORD ? schema.getFields() : List.of();
    }

    private static void require(String name, String doc, List<String> undocumented) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(name);
        }
    }
}
