package io.langyan.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeskFileCodecTest {
    private final DeskFileCodec codec = new DeskFileCodec();

    @Test
    void shouldReadWhatItWrote() throws IOException {
        // Given a file with everything in it
        DeskTrial trial = DeskTrial.live();
        trial.notice(NoticeBuilder.of(Level.EMERGENCY).livesIn("330106").gone(500));
        trial.minutes(11);
        trial.report(DeskTrial.WARNING, "f1", FeedbackType.ALREADY_PAID, trial.now, 700);
        trial.notice(NoticeBuilder.of(Level.EMERGENCY).score(3));
        trial.report("nobody's", "f2", FeedbackType.BUSY, trial.now, Event.MISSING);
        byte[] bytes = bytes(trial.file);

        // When
        DeskFile read = codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(trial.file);
        assertThat(bytes(read)).isEqualTo(bytes);
    }

    @Test
    void shouldTakeAHundredBytesOrSoForAWarning() throws IOException {
        // Given
        DeskTrial trial = DeskTrial.live();

        // When
        trial.notice(NoticeBuilder.of(Level.HIGH));

        // Then
        assertThat(bytes(trial.file)).hasSizeLessThan(110);
    }

    @Test
    void shouldRefuseTheLayoutOfALaterRelease() {
        // Given
        byte[] later = {DeskFileCodec.VERSION + 1, 0};

        // When it is read, then
        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(later))))
                .isInstanceOf(IOException.class)
                .hasMessage("expected a desk file of layout 1, but found layout 2; use the release that wrote it");
    }

    private byte[] bytes(DeskFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(file, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
