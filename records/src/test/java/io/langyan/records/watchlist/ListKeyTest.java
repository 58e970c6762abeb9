package io.langyan.records.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.CatalogueResource;
import io.langyan.schema.WatchlistEntry;
import io.langyan.schema.WatchlistKind;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListKeyTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE, 0085221896555, +85221896555",
        "PHONE, 13955110001, +8613955110001",
        "PHONE, 95588, 95588",
        "ACCOUNT, 6222 0000, 6222 0000",
        "PERSON, p-1, p-1"
    })
    void shouldHaveTheOneFormThatEventsHave(WatchlistKind kind, String value, String expected) {
        // Given
        WatchlistEntry entry = new WatchlistEntry();
        entry.setKind(kind);
        entry.setValue(value);

        // When
        ListKey key = ListKey.of(entry, new PhoneNumbers());

        // Then
        assertThat(key).isEqualTo(new ListKey(ListKey.Kind.valueOf(kind.name()), expected));
        assertThat(key.toString()).doesNotContain(value);
    }

    @Test
    void shouldKnowTheKindOfEveryIdentifierOfTheCatalogue() throws IOException {
        // Given
        Catalogue catalogue;
        try (InputStream yaml = CatalogueResource.open()) {
            catalogue = CatalogueReader.read(yaml);
        }

        // When / Then
        for (EventType event : catalogue.events()) {
            for (Field field : event.fields()) {
                if (field.type() == FieldType.ID) {
                    assertThat(ListKey.of(field, "x").kind()).isNotEqualTo(ListKey.Kind.PERSON);
                }
            }
        }
    }
}
