package io.langyan.records.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IdentityHistoryTest {
    @Test
    void shouldKnowNobodyBeforeAnythingIsTold() {
        // When
        String person = IdentityHistory.EMPTY.personAt(100);

        // Then
        assertThat(person).isNull();
    }

    @Test
    void shouldAnswerForTheTimeThatIsAskedAbout() {
        // Given
        IdentityHistory history =
                IdentityHistory.EMPTY.with(identity("P1", 100, 200L)).with(identity("P2", 300, null));

        // When
        String first = history.personAt(100);

        // Then
        assertThat(first).isEqualTo("P1");
        assertThat(history.personAt(99)).isNull();
        assertThat(history.personAt(199)).isEqualTo("P1");
        assertThat(history.personAt(200)).as("the end is exclusive").isNull();
        assertThat(history.personAt(300)).isEqualTo("P2");
        assertThat(history.personAt(Long.MAX_VALUE - 1)).isEqualTo("P2");
    }

    @Test
    void shouldPreferWhatBeganLastInWhateverOrderItCame() {
        // Given
        Identity older = identity("P1", 100, null);
        Identity newer = identity("P2", 200, 300L);

        // When
        IdentityHistory history = IdentityHistory.EMPTY.with(newer).with(older);

        // Then
        assertThat(history).isEqualTo(IdentityHistory.EMPTY.with(older).with(newer));
        assertThat(history.personAt(150)).isEqualTo("P1");
        assertThat(history.personAt(250)).isEqualTo("P2");
        assertThat(history.personAt(300)).as("what still holds").isEqualTo("P1");
    }

    @Test
    void shouldReplaceAnIdentityWithTheSameBegin() {
        // Given
        IdentityHistory history = IdentityHistory.EMPTY.with(identity("P1", 100, null));

        // When
        IdentityHistory corrected = history.with(identity("P2", 100, null));

        // Then
        assertThat(corrected.size()).isEqualTo(1);
        assertThat(corrected.personAt(100)).isEqualTo("P2");
        assertThat(history.personAt(100)).isEqualTo("P1");
    }

    @Test
    void shouldForgetTheOldestAboveItsLimit() {
        // Given
        IdentityHistory history = IdentityHistory.EMPTY;

        // When
        for (int i = 0; i <= IdentityHistory.MAX_PERIODS; i++) {
            history = history.with(identity("P" + i, i, i + 1L));
        }

        // Then
        assertThat(history.size()).isEqualTo(IdentityHistory.MAX_PERIODS);
        assertThat(history.personAt(0)).isNull();
        assertThat(history.personAt(1)).isEqualTo("P1");
    }

    @Test
    void shouldSurviveBeingWrittenAndRead() throws IOException {
        // Given
        IdentityHistory history =
                IdentityHistory.EMPTY.with(identity("P1", 100, 200L)).with(identity("王", 300, null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        // When
        history.write(new DataOutputStream(bytes));

        // Then
        assertThat(IdentityHistory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(history);
    }

    @Test
    void shouldRefuseTheFormOfANewerRelease() {
        // Given
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[] {99, 0}));

        // When / Then
        assertThatThrownBy(() -> IdentityHistory.read(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 99");
    }

    @Test
    void shouldNotShowPersons() {
        // When
        String text = IdentityHistory.EMPTY.with(identity("P1", 100, null)).toString();

        // Then
        assertThat(text).isEqualTo("IdentityHistory[1 periods]");
    }

    private static Identity identity(String person, long from, Long until) {
        return new Identity(IdentityKind.ACCOUNT, "A1", person, null, from, until, null);
    }
}
