package io.langyan.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.language.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuePackerTest {
    private static final String PHONE_BOOK = "\ud83d\udcd6";
    private static final String OPEN_BOOK = "\ud83d\udcd7";

    private final EventType received = Rules.CATALOGUE.event("call.received").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "c1, c1-2",
        "c1, c1",
        "c1-9, c1",
        "R0000000001, R0000000001/END",
        "c1, another-name",
        "狼烟1, 狼烟2",
        PHONE_BOOK + "," + OPEN_BOOK,
        "c" + PHONE_BOOK + ", c" + OPEN_BOOK + "1"
    })
    void shouldGiveBackTheIdentitiesOfACall(String callReference, String recordId) {
        // Given
        Event record = record(recordId, callReference);

        // When
        byte[] values = packAll(new ValuePacker(), record);

        // Then
        assertThat(PackedValues.text(values, PackedValues.EVIDENCE)).isEqualTo(callReference);
        assertThat(PackedValues.firstRecord(values)).isEqualTo(recordId);
        assertThat(PackedValues.isOf(values, callReference)).isTrue();
    }

    @Test
    void shouldTakeFewOctetsForARecordThatIsNamedAfterItsCall() {
        // Given
        ValuePacker packer = new ValuePacker();
        int apart = packer.pack(record("X0000000001/END", "R0000000001"), 0, 0).length;

        // When
        int alike = packer.pack(record("R0000000001/END", "R0000000001"), 0, 0).length;

        // Then
        assertThat(apart - alike).isGreaterThanOrEqualTo("R0000000001".length());
    }

    @Test
    void shouldPackTextsLargerThanItsBuffer() {
        // Given
        String caller = "付".repeat(5000);
        ValuePacker packer = new ValuePacker();
        Event record = Event.of(received, 1)
                .ids("r".repeat(300), "c".repeat(300))
                .call(Phase.ANSWER, 1, Event.MISSING)
                .text("caller", caller)
                .build();

        // When
        byte[] values = packAll(packer, record);

        // Then
        int slot = received.field("caller").orElseThrow().slot();
        assertThat(PackedValues.text(values, PackedValues.FIRST_SLOT + slot)).isEqualTo(caller);
        assertThat(PackedValues.firstRecord(values)).isEqualTo("r".repeat(300));
    }

    private byte[] packAll(ValuePacker packer, Event record) {
        return packer.pack(record, (1 << received.numericSlots()) - 1, (1 << received.textSlots()) - 1);
    }

    private Event record(String recordId, String callReference) {
        return Event.of(received, 1)
                .ids(recordId, callReference)
                .call(Phase.ANSWER, 1, Event.MISSING)
                .build();
    }
}
