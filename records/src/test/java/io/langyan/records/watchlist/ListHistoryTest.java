package io.langyan.records.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.plan.ListCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListHistoryTest {
    private static final long FOR_EVER = Long.MAX_VALUE;

    @Test
    void shouldBeOnNoListBeforeAnythingIsTold() {
        // When
        long[] lists = ListHistory.EMPTY.listsAt(100);

        // Then
        assertThat(lists).isEmpty();
    }

    @Test
    void shouldAnswerForTheTimeThatIsAskedAbout() {
        // Given
        ListHistory history = ListHistory.EMPTY.with(put("suspects", 100, 200)).with(put("family", 150, FOR_EVER));

        // When
        long[] both = history.listsAt(150);

        // Then
        assertThat(both).isEqualTo(codes("suspects", "family"));
        assertThat(history.listsAt(99)).isEmpty();
        assertThat(history.listsAt(100)).isEqualTo(codes("suspects"));
        assertThat(history.listsAt(200)).as("the end is exclusive").isEqualTo(codes("family"));
    }

    @Test
    void shouldEndAnEntryWhereItIsRemoved() {
        // Given
        ListHistory history = ListHistory.EMPTY.with(put("suspects", 100, FOR_EVER));

        // When
        ListHistory removed = history.with(off("suspects", 300));

        // Then
        assertThat(removed.listsAt(299)).as("what happened before").isEqualTo(codes("suspects"));
        assertThat(removed.listsAt(300)).isEmpty();
        assertThat(removed.with(put("suspects", 400, FOR_EVER)).listsAt(400))
                .as("put on it again")
                .isEqualTo(codes("suspects"));
    }

    @Test
    void shouldForgetAnEntryThatIsRemovedFromItsBegin() {
        // Given
        ListHistory history = ListHistory.EMPTY.with(put("suspects", 100, FOR_EVER));

        // When
        ListHistory removed = history.with(off("suspects", 100));

        // Then
        assertThat(removed.listsAt(150)).isEmpty();
        assertThat(removed.size()).isEqualTo(1);
        assertThat(history.listsAt(150)).as("the history before").isEqualTo(codes("suspects"));
    }

    @Test
    void shouldLetWhatBeganLastDecideInWhateverOrderItCame() {
        // Given
        List<ListPeriod> entries =
                List.of(put("suspects", 100, FOR_EVER), off("suspects", 200), put("suspects", 300, 400));

        // When
        ListHistory history =
                ListHistory.EMPTY.with(entries.get(2)).with(entries.get(0)).with(entries.get(1));

        // Then
        assertThat(history)
                .isEqualTo(ListHistory.EMPTY
                        .with(entries.get(0))
                        .with(entries.get(1))
                        .with(entries.get(2)));
        assertThat(history.listsAt(350)).isEqualTo(codes("suspects"));
        assertThat(history.listsAt(400)).as("what holds still").isEmpty();
    }

    @Test
    void shouldRemoveFromOneListAlone() {
        // Given
        ListHistory history =
                ListHistory.EMPTY.with(put("suspects", 100, FOR_EVER)).with(put("family", 100, FOR_EVER));

        // When
        ListHistory removed = history.with(off("suspects", 100));

        // Then
        assertThat(removed.listsAt(100)).isEqualTo(codes("family"));
    }

    @Test
    void shouldKeepOnlyTheEntriesThatBeganLast() {
        // When
        ListHistory history = ListHistory.EMPTY;
        for (int i = 0; i < ListHistory.MAX_PERIODS + 10; i++) {
            history = history.with(put("list" + i, i, FOR_EVER));
        }

        // Then
        assertThat(history.size()).isEqualTo(ListHistory.MAX_PERIODS);
        assertThat(history.listsAt(1000)).doesNotContain(ListCode.of("list9")).contains(ListCode.of("list10"));
    }

    @Test
    void shouldComeBackFromItsStoredForm() throws IOException {
        // Given
        ListHistory history = ListHistory.EMPTY.with(put("suspects", 100, 200)).with(off("family", 150));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        history.write(new DataOutputStream(bytes));

        // When
        ListHistory read = ListHistory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read).isEqualTo(history).hasSameHashCodeAs(history);
    }

    @Test
    void shouldRefuseTheFormOfALaterRelease() {
        // Given
        DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(new byte[] {99, 0}));

        // When / Then
        assertThatThrownBy(() -> ListHistory.read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("99");
    }

    private static ListPeriod put(String list, long from, long until) {
        return new ListPeriod(ListCode.of(list), from, until, false);
    }

    private static ListPeriod off(String list, long from) {
        return new ListPeriod(ListCode.of(list), from, FOR_EVER, true);
    }

    private static long[] codes(String... lists) {
        return Arrays.stream(lists).mapToLong(ListCode::of).sorted().toArray();
    }
}
