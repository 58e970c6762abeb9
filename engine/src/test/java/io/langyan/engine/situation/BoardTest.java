package io.langyan.engine.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.rule.Level;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final long NOON = 1_770_000_000_000L;
    private static final long MINUTE = 60_000;
    private static final int MOST = 3;

    private final Board board = new Board(100);

    @Test
    void shouldSayThatThereIsNothingToReport() {
        // Given a board without warnings

        // When
        Report report = board.endHour(NOON, NOON + 60 * MINUTE);

        // Then
        assertThat(report.storm()).isFalse();
        assertThat(report.openedInAll()).isZero();
        assertThat(report.openInAll()).isZero();
        assertThat(report.oldest()).isEmpty();
    }

    @Test
    void shouldTellWhatIsOpenAndWhatNobodyHasTaken() {
        // Given
        board.open(warning("w1", Level.HIGH, 70, NOON, false));
        board.open(warning("w2", Level.EMERGENCY, 90, NOON + 1, false));
        board.open(warning("w2", Level.EMERGENCY, 90, NOON + 1, true));
        board.open(warning("w3", Level.LOW, 10, NOON - 1, false));
        board.close("w3");

        // When
        Report report = board.endHour(NOON, NOON + 60 * MINUTE);

        // Then
        assertThat(report.opened()).isEqualTo(Map.of(Level.HIGH, 1, Level.EMERGENCY, 1));
        assertThat(report.open()).isEqualTo(Map.of(Level.HIGH, 1, Level.EMERGENCY, 1));
        assertThat(report.unacknowledged()).isEqualTo(1);
        assertThat(report.oldest().orElseThrow().warningId()).isEqualTo("w1");
    }

    @Test
    void shouldCountWhatWasOpenedInAnHourOnce() {
        // Given
        board.open(warning("w1", Level.HIGH, 70, NOON, false));
        board.endHour(NOON, NOON + 60 * MINUTE);

        // When
        board.open(warning("w1", Level.EMERGENCY, 90, NOON, false));
        Report report = board.endHour(NOON + 60 * MINUTE, NOON + 120 * MINUTE);

        // Then
        assertThat(report.openedInAll()).isZero();
        assertThat(report.openInAll()).isEqualTo(1);
    }

    @Test
    void shouldBeSilentWhileADeskTakesWhatComes() {
        // Given
        for (int i = 0; i < MOST; i++) {
            board.open(warning("w" + i, Level.HIGH, 70, NOON, false));
        }

        // When
        Optional<Report> storm = board.endMinute(NOON, NOON + MINUTE, MOST);

        // Then
        assertThat(storm).isEmpty();
    }

    @Test
    void shouldListTheMostUrgentOfAStormAndCountTheRest() {
        // Given
        for (int i = 0; i < 50; i++) {
            board.open(warning("w" + i, i % 2 == 0 ? Level.HIGH : Level.EMERGENCY, i, NOON + i, false));
        }
        board.open(warning("taken", Level.EMERGENCY, 99, NOON, true));

        // When
        Report storm = board.endMinute(NOON, NOON + MINUTE, MOST).orElseThrow();

        // Then
        assertThat(storm.urgent()).hasSize(20);
        assertThat(storm.urgent().get(0).warningId()).isEqualTo("w49");
        assertThat(storm.unlisted()).isEqualTo(30);
        assertThat(storm.groups())
                .extracting(Group::level, Group::fraudType, Group::division, Group::count)
                .containsExactly(
                        tuple(Level.EMERGENCY, "fake_police", "340102", 25),
                        tuple(Level.HIGH, "fake_police", "340102", 25));
    }

    @Test
    void shouldPutMoneyAtRiskBeforeWhatIsNewest() {
        // Given
        BoardWarning poor = warning("w1", Level.HIGH, 70, NOON + 5, false);
        BoardWarning rich = new BoardWarning("w2", Level.HIGH, 70, "fake_police", null, 100, NOON, false);
        BoardWarning newest = new BoardWarning("w3", Level.HIGH, 70, "fake_police", null, 100, NOON + 1, false);
        board.open(poor);
        board.open(rich);
        board.open(newest);

        // When
        Report storm = board.endMinute(NOON, NOON + MINUTE, 1).orElseThrow();

        // Then
        assertThat(storm.urgent()).containsExactly(newest, rich, poor);
        assertThat(storm.groups()).extracting(Group::division).containsExactly(null, "340102");
    }

    @Test
    void shouldRememberNoMoreThanItMayAndLetGoFirstWhatIsTaken() {
        // Given
        board.open(warning("taken", Level.EMERGENCY, 99, NOON + 9_999, true));

        // When
        for (int i = 0; i < 1_000; i++) {
            board.open(warning("w" + i, Level.HIGH, 70, NOON + i, false));
        }

        // Then
        assertThat(board.open()).hasSizeLessThanOrEqualTo(100);
        assertThat(board.open())
                .extracting(BoardWarning::warningId)
                .contains("w999")
                .doesNotContain("taken");
        assertThat(board.letGo()).isEqualTo(1_001 - board.open().size());
    }

    @Test
    void shouldNotTakeWhatIsPutBackForNew() {
        // Given
        board.restore(warning("w1", Level.HIGH, 70, NOON, false));

        // When
        board.open(warning("w1", Level.HIGH, 75, NOON, false));

        // Then
        assertThat(board.endHour(NOON, NOON + 60 * MINUTE).openedInAll()).isZero();
    }

    private static BoardWarning warning(String id, Level level, int score, long openedAt, boolean taken) {
        return new BoardWarning(id, level, score, "fake_police", "340102", 0, openedAt, taken);
    }
}
