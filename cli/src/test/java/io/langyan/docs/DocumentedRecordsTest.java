package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.LabelDecoder;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line of a block tagged {@code jsonl} and a stream is a record that the decoder accepts. */
class DocumentedRecordsTest {
    private static final long ARRIVAL = 1_800_000_000_000L;

    @Test
    void shouldAcceptCalls() throws IOException {
        assertAccepted(Topic.CALLS);
    }

    @Test
    void shouldAcceptPayments() throws IOException {
        assertAccepted(Topic.PAYMENTS);
    }

    @Test
    void shouldAcceptEntriesOfLists() throws IOException {
        assertAccepted(Topic.WATCHLIST);
    }

    @Test
    void shouldAcceptLabels() throws IOException {
        // Given the documented labels
        List<FencedBlock> blocks = FencedBlock.withInfo("jsonl labels");
        List<Object> refused = new ArrayList<>();
        List<Object> decoded = new ArrayList<>();

        // When they are decoded
        for (FencedBlock block : blocks) {
            for (String line : block.lines()) {
                new LabelDecoder()
                        .decode(line.getBytes(StandardCharsets.UTF_8), place(block), refused::add)
                        .ifPresent(decoded::add);
            }
        }

        // Then each is accepted
        assertThat(refused).isEmpty();
        assertThat(decoded).isNotEmpty();
    }

    private static void assertAccepted(Topic topic) throws IOException {
        // Given the documented lines of a stream
        List<FencedBlock> blocks = FencedBlock.withInfo("jsonl " + topic.topicName());
        List<Object> decoded = new ArrayList<>();

        // When they are decoded
        for (FencedBlock block : blocks) {
            for (String line : block.lines()) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                decoded.add(new RecordDecoder().decodeJson(topic, bytes, place(block), ARRIVAL));
            }
        }

        // Then each is accepted
        assertThat(decoded).isNotEmpty().hasOnlyElementsOfType(Accepted.class);
    }

    private static Place place(FencedBlock block) {
        return new Place(block.file().toString(), 0, block.line());
    }
}
