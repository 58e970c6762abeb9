package io.langyan.job.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class AnsweredTimesTest {
    @Test
    void shouldForgetTheOldestAnswerOfTooMany() {
        // Given
        AnsweredTimes answered = AnsweredTimes.NONE;
        for (int time = 0; time < AnsweredTimes.MOST; time++) {
            answered = answered.with(time);
        }

        // When
        AnsweredTimes more = answered.with(1000);

        // Then
        assertThat(more.count(time -> true)).isEqualTo(AnsweredTimes.MOST);
        assertThat(more.count(time -> time == 0)).isZero();
        assertThat(more.count(time -> time == 1000)).isEqualTo(1);
    }

    @Test
    void shouldReadWhatItWrote() throws Exception {
        // Given
        DataOutputSerializer out = new DataOutputSerializer(32);
        AnsweredTimesSerializer.INSTANCE.serialize(
                AnsweredTimes.NONE.with(1_770_000_000_000L).with(-5), out);

        // When
        AnsweredTimes read =
                AnsweredTimesSerializer.INSTANCE.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));

        // Then
        assertThat(read.times()).containsExactly(1_770_000_000_000L, -5);
    }
}
