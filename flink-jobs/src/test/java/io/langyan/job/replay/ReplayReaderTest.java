package io.langyan.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayReaderTest {
    private static final long NOON = 1_770_000_000_000L;

    @TempDir
    private Path directory;

    private ReaderContext context;
    private ReplayReader reader;
    private ReadMessages messages;

    @BeforeEach
    void create() {
        context = new ReaderContext();
        reader = new ReplayReader(context, List.of());
        context.answer(reader::handleSourceEvents);
        messages = new ReadMessages(reader);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
    }

    @Test
    void shouldMergeFilesByArrival() throws Exception {
        // Given
        write("calls.jsonl", call("c1", NOON), call("c2", NOON + 20));
        write("payments.jsonl", payment("p1", NOON + 10, ""), payment("p2", NOON + 30, ""));
        open();

        // When
        InputStatus status = messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("c1", "p1", "c2", "p2");
        assertThat(status).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void shouldPreferTheTimeOfArrivalToThatOfTheEvent() throws Exception {
        // Given
        write("payments.jsonl", payment("p1", NOON, ",\"arrivalTime\":" + (NOON + 60)), payment("p2", NOON + 70, ""));
        write("calls.jsonl", call("c1", NOON + 50), call("c2", NOON + 65));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("c1", "p1", "c2", "p2");
    }

    @Test
    void shouldReadAnUnsortedFileInTheOrderOfArrival() throws Exception {
        // Given
        write(
                "payments.jsonl",
                payment("p3", NOON + 30, ""),
                "",
                payment("p1", NOON, ""),
                payment("p2", NOON + 10, ""));
        write("calls.jsonl", call("c1", NOON + 5));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("p1", "c1", "p2", "p3");
    }

    @Test
    void shouldReadTimesInEitherForm() throws Exception {
        // Given
        write("payments.jsonl", payment("p1", NOON, "").replace("" + NOON, "\"2026-02-02T10:40:00+08:00\""));
        write("calls.jsonl", call("c1", NOON - 1), call("c2", NOON + 1));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("c1", "p1", "c2");
    }

    @Test
    void shouldKeepAMalformedLineBehindTheLineBefore() throws Exception {
        // Given
        write("payments.jsonl", payment("p1", NOON, ""), "{not json", payment("p2", NOON + 30, ""));
        write("calls.jsonl", call("c1", NOON + 1));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("p1", "dead letter 2", "c1", "p2");
    }

    @Test
    void shouldReleaseEachFileAtItsEnd() throws Exception {
        // Given
        write("calls.jsonl", call("c1", NOON));
        write("payments.jsonl", payment("p1", NOON + 10, ""), payment("p2", NOON + 20, ""));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.all()).containsExactly("c1", "end of calls", "p1", "p2", "end of payments");
    }

    @Test
    void shouldReleaseAnEmptyFileAtOnce() throws Exception {
        // Given
        write("calls.jsonl");
        write("payments.jsonl", payment("p1", NOON, ""));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.all()).containsExactly("end of calls", "p1", "end of payments");
    }

    @Test
    void shouldHoldDataBackUntilControlRecordsAreApplied() throws Exception {
        // Given
        write("identities.jsonl", identity("someone"));
        write("payments.jsonl", payment("p1", NOON, ""));
        open();

        // When
        InputStatus status = messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("someone");
        assertThat(status).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
    }

    @Test
    void shouldReleaseDataOnceACheckpointProvesThem() throws Exception {
        // Given
        write("identities.jsonl", identity("someone"));
        write("payments.jsonl", payment("p1", NOON, ""));
        open();
        messages.readAll();
        var available = reader.isAvailable();
        reader.snapshotState(7);

        // When
        reader.notifyCheckpointComplete(7);

        // Then
        assertThat(available).isDone();
        assertThat(messages.readAll()).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(messages.records()).containsExactly("someone", "p1");
        assertThat(context.sent()).containsExactly(new ControlEmitted());
    }

    @Test
    void shouldNotEndBeforeTheEnumeratorHasAnswered() throws Exception {
        // Given an enumerator that takes its time
        context.answer(event -> {});
        write("identities.jsonl", identity("someone"));
        write("payments.jsonl", payment("p1", NOON, ""));
        open();
        messages.readAll();
        reader.snapshotState(7);
        reader.notifyCheckpointComplete(7);

        // When
        InputStatus status = messages.readAll();

        // Then
        assertThat(status).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        var available = reader.isAvailable();
        assertThat(available).isNotDone();
        reader.handleSourceEvents(new ControlEmitted());
        assertThat(available).isDone();
        assertThat(messages.readAll()).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void shouldNotTakeAnEarlierCheckpointForAProof() throws Exception {
        // Given
        write("identities.jsonl", identity("one"), identity("two"));
        write("payments.jsonl", payment("p1", NOON, ""));
        open();
        messages.read(1);
        reader.snapshotState(6);
        messages.readAll();

        // When
        reader.notifyCheckpointComplete(6);

        // Then
        assertThat(messages.readAll()).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    }

    @Test
    void shouldGoOnWhereACheckpointLeftOff() throws Exception {
        // Given
        write("payments.jsonl", payment("p1", NOON, ""), payment("p3", NOON + 30, ""), payment("p2", NOON + 20, ""));
        write("calls.jsonl", call("c1", NOON + 25));
        open();
        messages.read(2);
        List<ReplaySplit> splits = reader.snapshotState(1);
        ReplayReader restored = new ReplayReader(context, List.of());
        ReadMessages rest = new ReadMessages(restored);
        restored.addSplits(splits);
        restored.notifyNoMoreSplits();

        // When
        rest.readAll();

        // Then
        assertThat(rest.records()).containsExactly("c1", "p3");
        restored.close();
    }

    @Test
    void shouldReadSplitsBackAsTheyWereWritten() throws Exception {
        // Given
        ReplaySplitSerializer serializer = new ReplaySplitSerializer();
        List<ReplaySplit> splits = List.of(
                new ReplaySplit(Topic.CALLS, directory.resolve("calls.jsonl").toAbsolutePath(), 12));

        // When
        List<ReplaySplit> read =
                serializer.ofLists().deserialize(1, serializer.ofLists().serialize(splits));

        // Then
        assertThat(read).isEqualTo(splits);
    }

    @Test
    void shouldReadFeedbackWhenItHappenedOrArrived() throws Exception {
        // Given
        write("payments.jsonl", payment("p1", NOON, ""), payment("p2", NOON + 20, ""), payment("p3", NOON + 40, ""));
        write("feedback.jsonl", feedback("f1", NOON + 10, ""), feedback("f2", NOON, ",\"arrivalTime\":" + (NOON + 30)));
        open();

        // When
        messages.readAll();

        // Then
        assertThat(messages.records()).containsExactly("p1", "f1", "p2", "f2", "p3");
    }

    @Test
    void shouldLeaveFeedbackOutOfAHistoryForOtherRules() throws Exception {
        // Given
        write("payments.jsonl", payment("p1", NOON, ""));
        write("feedback.jsonl", feedback("f1", NOON + 10, ""));

        // When
        List<ReplaySplit> files = ReplayInputs.filesWithoutFeedback(directory);

        // Then
        assertThat(files).extracting(ReplaySplit::topic).containsExactly(Topic.PAYMENTS);
    }

    private static String feedback(String id, long time, String more) {
        return """
                {"feedbackId":"%s","subjectId":"p1","warningId":"w1","time":%d,"actor":"desk-1","type":"BUSY"%s}""".formatted(id, time, more);
    }

    private void open() {
        reader.addSplits(ReplayInputs.files(directory));
        reader.notifyNoMoreSplits();
    }

    private void write(String file, String... lines) throws Exception {
        Files.write(directory.resolve(file), List.of(lines));
    }

    private static String call(String id, long time) {
        return """
                {"recordId":"%s","callReference":"r-%s","recordType":"MT_CALL","phase":"START","eventTime":%d,\
                "servedMsisdn":"+8613800000001","callingNumber":"13800000002","calledNumber":"13800000001"}""".formatted(id, id, time);
    }

    private static String payment(String id, long time, String more) {
        return """
                {"endToEndId":"%s","kind":"TRANSFER","status":"ACCEPTED","eventTime":%d,"amountMinor":100,\
                "currency":"CNY","debtor":{"accountId":"A1","accountType":"PERSONAL"},\
                "creditor":{"accountId":"A2","accountType":"PERSONAL"},"channel":"MOBILE"%s}""".formatted(id, time, more);
    }

    private static String identity(String person) {
        return """
                {"kind":"ACCOUNT","value":"A-%s","personId":"%s","validFrom":1577808000000}""".formatted(person, person);
    }
}
