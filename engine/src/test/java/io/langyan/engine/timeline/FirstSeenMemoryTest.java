package io.langyan.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.timeline.FirstSeenMemory.Answer;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FirstSeenMemoryTest {
    private static final long FEATURE = 7;
    private static final long NOTHING_SETTLED = Long.MIN_VALUE;

    private final FirstSeenMemory memory = new FirstSeenMemory();

    @Test
    void shouldAnswerFromAFewOccurrencesAsFromAll() {
        // Given a value that occurs a thousand times in ten days, and questions that cover two
        Random random = new Random(20261124);
        TreeSet<Long> all = new TreeSet<>();
        for (int i = 0; i < 1_000; i++) {
            long time = random.nextInt(10_000);
            all.add(time);
            memory.remember(FEATURE, 1, time, NOTHING_SETTLED, NOTHING_SETTLED, 2_000);
        }

        // When
        int rows = memory.feature(0).rows();

        // Then
        assertThat(rows).isLessThan(16);
        for (long after = -3_000; after < 12_000; after += 7) {
            boolean seen = !all.subSet(after + 1, after + 2_001).isEmpty();
            assertThat(memory.answer(FEATURE, 1, after, after + 2_000))
                    .as("(%s, %s]", after, after + 2_000)
                    .isEqualTo(seen ? Answer.SEEN : Answer.UNSEEN);
        }
    }

    @Test
    void shouldSayWhereItCannotTell() {
        // Given questions so short that every occurrence matters, and more of them than are kept
        for (int i = 0; i < 100; i++) {
            memory.remember(FEATURE, 1, i * 1_000L, NOTHING_SETTLED, NOTHING_SETTLED, 1);
        }

        // When
        Answer forgotten = memory.answer(FEATURE, 1, 1_999, 2_000);
        Answer kept = memory.answer(FEATURE, 1, 98_999, 99_000);

        // Then
        assertThat(forgotten).isEqualTo(Answer.FORGOTTEN);
        assertThat(kept).isEqualTo(Answer.SEEN);
    }

    @Test
    void shouldStaySmallWhateverTheValues() {
        // When
        for (int i = 0; i < 20_000; i++) {
            memory.remember(FEATURE, i % 700, i * 1_000L, NOTHING_SETTLED, NOTHING_SETTLED, 1);
        }

        // Then
        assertThat(memory.feature(0).rows()).isLessThanOrEqualTo(SeenValues.MOST_ROWS + 1);
        assertThat(memory.feature(0).forgot()).isTrue();
    }
}
