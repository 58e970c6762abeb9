package io.langyan.records.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue that does not fit the records must not start. */
class EventMapperCatalogueTest {
    private static final String CATALOGUE = """
            enums:
              number_class: {mobile: {zh: 手机, en: mobile}}
              channel: {mobile: {zh: 手机银行, en: mobile}}
            fraud_types: {}
            actions: {}
            lists: []
            events:
              transfer.out:
                code: 1
                record: %s
                when: {%s}
                entities: [person]
                fields:
                  it: {%s}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Payments | kind: [TRANSFER]  | type: money, from: amountMinor | one of [Call, Payment]",
                "Payment  | kind: [TRANSFR]   | type: money, from: amountMinor | but found 'TRANSFR'",
                "Payment  | kinds: [TRANSFER] | type: money, from: amountMinor | but found 'kinds'",
                "Payment  | amountMinor: [A]  | type: money, from: amountMinor | but found 'A'",
                "Payment  | kind: [TRANSFER]  | type: money, from: amount | but found 'amount'; the fields there are endToEndId",
                "Payment  | kind: [TRANSFER]  | type: id, from: creditor.account | but found 'creditor.account'; the fields there are accountId",
                "Payment  | kind: [TRANSFER]  | type: id, from: currency.code | but found 'currency.code'; the fields there are none",
                "Payment  | kind: [TRANSFER]  | type: money, from: amountMinor, as: yuan | but found 'yuan'; there are [, e164",
                "Payment  | kind: [TRANSFER]  | type: text, from: amountMinor, as: cny | to be derived as a TEXT, but found 'cny'",
                "Payment  | kind: [TRANSFER]  | type: text, from: channel | add 'as'",
                "Payment  | kind: [TRANSFER]  | 'type: enum, enum: channel, from: channel, as: lower' | to have 'web'",
                "Payment  | kind: [TRANSFER]  | 'type: enum, enum: channel, from: currency, as: lower' | to be read from an enum",
                "Call     | recordType: [MT_CALL] | 'type: enum, enum: number_class, from: callingNumber, as: number_class' | to have 'official'"
            })
    void shouldRefuseACatalogueThatDoesNotFitTheRecords(String record, String when, String field, String message) {
        // Given
        String yaml = CATALOGUE.formatted(record, when, field);
        Catalogue catalogue = CatalogueReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));

        // When / Then
        assertThatThrownBy(() -> new EventMapper(catalogue))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of the catalogue")
                .hasMessageContaining("event transfer.out")
                .hasMessageContaining(message);
    }
}
