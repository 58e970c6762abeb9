package io.langyan.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final long SECOND = 1000;

    private final ReadPositions positions = new ReadPositions();
    private final FakeBroker broker = new FakeBroker();
    private long now = 1_000_000;
    private final Probe probe = new Probe(Topic.CALLS, positions, broker, () -> now, Duration.ofSeconds(10));

    @BeforeEach
    void open() {
        positions.open(0, 5);
        broker.ends.put(0, 5L);
    }

    @Test
    void shouldHaveReadUpToTheMomentOfAskingWhereNothingIsLeft() {
        // When
        probe.look();

        // Then
        assertThat(probe.times()).isEqualTo(Map.of(0, now));
    }

    @Test
    void shouldNotMoveOnWhileARecordIsLeft() {
        // Given
        probe.look();
        long caughtUp = now;
        broker.ends.put(0, 6L);

        // When
        pass(3 * SECOND);

        // Then
        assertThat(probe.times()).isEqualTo(Map.of(0, caughtUp));
    }

    @Test
    void shouldHaveReadUpToTheMomentThatTheEndIsOf() {
        // Given the end of a moment that the reader reaches later, while more has come
        broker.ends.put(0, 100L);
        probe.look();
        long asked = now;
        positions.advance(0, 100);
        broker.ends.put(0, 200L);

        // When
        pass(SECOND);

        // Then
        assertThat(probe.times()).isEqualTo(Map.of(0, asked));
    }

    @Test
    void shouldNotWaitForTheMarksOfTransactions() {
        // Given offsets without a record
        broker.ends.put(0, 7L);
        broker.lastRecord = 4;
        probe.look();

        // When
        pass(SECOND);
        pass(SECOND);

        // Then
        assertThat(probe.times()).isEqualTo(Map.of(0, now));
    }

    @Test
    void shouldKnowNothingMoreOnceTheBrokersDoNotAnswer() {
        // Given
        probe.look();
        long caughtUp = now;
        broker.gone = true;

        // When
        pass(11 * SECOND);

        // Then
        assertThat(probe.times()).isEqualTo(Map.of(0, caughtUp));
        assertThat(probe.state()).isEqualTo(ReadingState.STALLED);
    }

    @Test
    void shouldTellAReaderThatIsBehindFromOneThatIsStalled() {
        // Given
        broker.ends.put(0, 1000L);
        probe.look();

        // When
        for (int second = 1; second <= 12; second++) {
            positions.advance(0, 5 + second);
            pass(SECOND);
        }

        // Then
        assertThat(probe.state()).isEqualTo(ReadingState.BEHIND);
    }

    @Test
    void shouldTellAReaderThatDoesNotReadWhatIsThere() {
        // Given
        broker.ends.put(0, 1000L);

        // When
        for (int second = 0; second <= 12; second++) {
            pass(SECOND);
        }

        // Then
        assertThat(probe.state()).isEqualTo(ReadingState.STALLED);
    }

    @Test
    void shouldRecoverWithTheBrokers() {
        // Given
        probe.look();
        broker.gone = true;
        pass(11 * SECOND);

        // When
        broker.gone = false;
        pass(SECOND);

        // Then
        assertThat(probe.times()).isEqualTo(Map.of(0, now));
        assertThat(probe.state()).isEqualTo(ReadingState.CAUGHT_UP);
    }

    private void pass(long millis) {
        now += millis;
        probe.look();
    }

    /** Brokers that answer what the test says. */
    private static final class FakeBroker implements Broker {
        private final Map<Integer, Long> ends = new HashMap<>();
        private long lastRecord = Long.MAX_VALUE;
        private boolean gone;

        @Override
        public Map<Integer, Long> ends(Collection<Integer> partitions) {
            answer();
            return ends;
        }

        @Override
        public boolean holdsRecord(int partition, long from, long end) {
            answer();
            return from <= lastRecord;
        }

        private void answer() {
            if (gone) {
                throw new TimeoutException("gone");
            }
        }

        @Override
        public void close() {
            gone = true;
        }
    }
}
