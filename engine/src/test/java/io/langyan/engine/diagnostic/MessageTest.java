package io.langyan.engine.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {
    private static final Object[] ARGUMENTS = {"a0", "a1", "a2", "a3", "a4", "a5"};

    @ParameterizedTest
    @EnumSource(Message.class)
    void shouldHaveASentenceAndASuggestionInBothLanguages(Message message) {
        // When
        Label text = message.text(ARGUMENTS);
        Label help = message.help(ARGUMENTS);

        // Then
        assertThat(text.zh()).isNotBlank().isNotEqualTo(text.en());
        assertThat(text.en()).isNotBlank();
        assertThat(help.zh()).isNotBlank();
        assertThat(help.en()).isNotBlank();
    }
}
