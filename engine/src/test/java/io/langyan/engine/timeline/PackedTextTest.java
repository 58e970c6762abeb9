package io.langyan.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "07",
                "340102",
                "+8613800000001",
                "6222021000012345678",
                "E0001234567",
                "3f1c2d9a-77b0-4f7e-9d3e-1c2d9a77b04f",
                "0123456789012345678901234567890123456789",
                "狼烟12",
                "狼烟",
                "a longer name without digits at its end"
            })
    void shouldGiveBackTheTextItPacked(String text) {
        // Given
        byte[] bytes = new byte[PackedText.mostBytes(text) + 1];

        // When
        int end = PackedText.put(text, bytes, 1);

        // Then
        assertThat(end).isLessThanOrEqualTo(bytes.length).isEqualTo(PackedText.after(bytes, 1));
        assertThat(PackedText.get(bytes, 1)).isEqualTo(text);
        assertThat(PackedText.isAt(bytes, 1, text)).isTrue();
        assertThat(PackedText.isAt(bytes, 1, text + "1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"340102, 4", "6222021000012345, 9", "E0001234567, 7", "+8613800000001, 9"})
    void shouldTakeHalfAnOctetForADigitAtTheEnd(String text, int octets) {
        // When
        int size = PackedText.put(text, new byte[PackedText.mostBytes(text)], 0);

        // Then
        assertThat(size).isEqualTo(octets);
    }

    @ParameterizedTest
    @CsvSource({"E0001234567, E0001234568", "E0001234567, F0001234567", "12, 1", "狼烟12, 狼烟13"})
    void shouldTellTextsApart(String stored, String other) {
        // Given
        byte[] bytes = new byte[PackedText.mostBytes(stored)];
        PackedText.put(stored, bytes, 0);

        // When
        boolean same = PackedText.isAt(bytes, 0, other);

        // Then
        assertThat(same).isFalse();
    }
}
