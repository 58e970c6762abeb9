package io.langyan.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PanesTest {
    private static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();

    @Test
    void shouldKeepTheNewestPanes() {
        // Given
        Panes panes = new Panes();

        // When
        for (long pane = 0; pane < Panes.MOST_PANES + 3L; pane++) {
            panes.add(pane, 1, Long::sum);
        }

        // Then
        assertThat(panes.values()).hasSize(Panes.MOST_PANES).doesNotContainKeys(0L, 1L, 2L);
    }

    @Test
    void shouldKeepTheValuesThatWereThereLast() {
        // Given
        Panes panes = new Panes();
        panes.see(1, 11, 2);
        panes.see(2, 22, 2);
        panes.see(3, 11, 2);

        // When
        panes.see(4, 33, 2);

        // Then
        assertThat(panes.lastPanes()).containsOnlyKeys(11L, 33L);
    }

    @Test
    void shouldForgetWhatNoWindowReaches() {
        // Given
        Panes panes = new Panes();
        panes.add(1, 5, Long::sum);
        panes.add(2, 5, Long::sum);
        panes.see(1, 11, 9);
        panes.see(2, 22, 9);

        // When
        panes.forgetBefore(2);

        // Then
        assertThat(panes.values()).containsOnlyKeys(2L);
        assertThat(panes.lastPanes()).containsOnlyKeys(22L);
    }

    @Test
    void shouldCutAShortWindowIntoPanesAlignedToTheEpoch() {
        // Given
        PaneGrid grid = PaneGrid.of(Duration.ofHours(4).toMillis());

        // When
        long first = grid.firstPane(NOON + 1);

        // Then a pane is a minute, and the one in which the window begins is left out
        assertThat(grid.paneOf(NOON)).isEqualTo(NOON / 60_000);
        assertThat(first).isEqualTo(NOON / 60_000 - 239);
        assertThat(grid.exactAfter(NOON)).isEqualTo(NOON - 4 * 3_600_000);
    }

    @Test
    void shouldCutALongWindowIntoDaysOfShanghai() {
        // Given
        PaneGrid grid = PaneGrid.of(Duration.ofDays(7).toMillis());
        long midnight = Instant.parse("2026-03-01T16:00:00Z").toEpochMilli();

        // When
        long first = grid.firstPane(NOON);

        // Then
        assertThat(grid.exactAfter(NOON)).isEqualTo(midnight - 1);
        assertThat(grid.panesAfter(NOON)).isEqualTo(midnight - 1 - 7 * CalendarDay.MILLIS);
        assertThat(first).isEqualTo(grid.paneOf(NOON) - 7);
    }

    @Test
    void shouldStandTheEndsOfTime() {
        // Given
        PaneGrid days = PaneGrid.of(Duration.ofDays(30).toMillis());
        PaneGrid panes = PaneGrid.of(1000);

        // When
        long[] first = {
            days.firstPane(Long.MAX_VALUE),
            days.firstPane(Long.MIN_VALUE + 1),
            panes.firstPane(Long.MAX_VALUE),
            panes.firstPane(Long.MIN_VALUE + 1)
        };

        // Then
        assertThat(first[0]).isGreaterThan(days.paneOf(NOON));
        assertThat(first[1]).isLessThan(days.paneOf(NOON));
        assertThat(first[2]).isGreaterThan(panes.paneOf(NOON));
        assertThat(first[3]).isLessThan(panes.paneOf(NOON));
    }
}
