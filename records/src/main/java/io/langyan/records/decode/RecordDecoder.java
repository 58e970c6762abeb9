package io.langyan.records.decode;

import io.langyan.records.Topic;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Call;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.DeadLetterReason;
import io.langyan.schema.Feedback;
import io.langyan.schema.Identity;
import io.langyan.schema.Payment;
import io.langyan.schema.WatchlistEntry;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns bytes into records that have passed every check of DESIGN 4.1, or into dead letters. It never throws for what it
 * reads, and needs no more memory than a small multiple of it.
 *
 * <p>Not thread-safe: each thread needs a decoder of its own.
 */
public final class RecordDecoder {
    /**
     * Stands for an arrival that nobody tells: a call or payment then arrives at its event time, a control record before
     * everything else, and nothing is held to be ahead of its time.
     */
    public static final long NO_ARRIVAL = Long.MIN_VALUE;

    /** The longest line that is read, in bytes. */
    public static final int MAX_LINE_BYTES = 1 << 20;

    /** The most bytes that a dead letter carries. */
    public static final int MAX_LETTER_BYTES = 64 << 10;

    private final Map<Topic, TopicDecoder<?>> decoders = new EnumMap<>(Topic.class);

    /** A decoder for all topics that the job reads records from, which takes entries of any list. */
    public RecordDecoder() {
        this(Set.of());
    }

    /**
     * A decoder for all topics that the job reads records from.
     *
     * @param lists the lists that entries may be of; none for any
     */
    public RecordDecoder(Collection<String> lists) {
        Set<String> known = new TreeSet<>(lists);
        PhoneNumbers numbers = new PhoneNumbers();
        decoders.put(Topic.CALLS, new TopicDecoder<>(Topic.CALLS, Call.class, new CallCheck(numbers)));
        decoders.put(Topic.PAYMENTS, new TopicDecoder<>(Topic.PAYMENTS, Payment.class, new PaymentCheck(numbers)));
        decoders.put(
                Topic.IDENTITIES, new TopicDecoder<>(Topic.IDENTITIES, Identity.class, new IdentityCheck(numbers)));
        decoders.put(
                Topic.WATCHLIST,
                new TopicDecoder<>(Topic.WATCHLIST, WatchlistEntry.class, new WatchlistCheck(numbers, known)));
        decoders.put(Topic.FEEDBACK, new TopicDecoder<>(Topic.FEEDBACK, Feedback.class, new FeedbackCheck()));
    }

    /** Whether the topic tells what happened, so that its records can be taken to arrive then; the others tell what holds. */
    static boolean tellsWhatHappened(Topic topic) {
        return topic == Topic.CALLS || topic == Topic.PAYMENTS || topic == Topic.FEEDBACK;
    }

    /**
     * Reads one line of JSON.
     *
     * @param topic what the line should be a record of; an input of the job
     * @param line the line without its end, of any length
     * @param place the file and the line's number
     * @param defaultArrival epoch milliseconds for a record without {@code arrivalTime}, or {@link #NO_ARRIVAL}
     * @return {@link Skipped} for a blank line
     */
    public Decoded decodeJson(Topic topic, byte[] line, Place place, long defaultArrival) {
        TopicDecoder<?> decoder = decoder(topic);
        if (line.length > MAX_LINE_BYTES) {
            return reject(tooLong(line), line, place);
        }
        if (isBlank(line)) {
            return Skipped.INSTANCE;
        }
        try {
            return decoder.json(line, place, defaultArrival);
        } catch (Rejection rejection) {
            return reject(rejection, line, place);
        }
    }

    /**
     * Reads one message in Avro single-object encoding.
     *
     * @param topic what it should be a record of; an input of the job
     * @param value the message; null for the end of a key of a compacted topic
     * @param place the topic, partition and offset
     * @param arrival the message's timestamp in epoch milliseconds, or {@link #NO_ARRIVAL}
     * @return {@link Skipped} for null
     */
    public Decoded decodeAvro(Topic topic, byte[] value, Place place, long arrival) {
        TopicDecoder<?> decoder = decoder(topic);
        if (value == null) {
            return Skipped.INSTANCE;
        }
        try {
            return decoder.avro(value, place, arrival);
        } catch (Rejection rejection) {
            return reject(rejection, value, place);
        }
    }

    private TopicDecoder<?> decoder(Topic topic) {
        TopicDecoder<?> decoder = decoders.get(topic);
        if (decoder == null) {
            throw new IllegalArgumentException("expected a topic that the job reads, but found " + topic
                    + "; the inputs are " + decoders.keySet());
        }
        return decoder;
    }

    static Rejection tooLong(byte[] line) {
        return new Rejection(
                ReasonCode.LINE_TOO_LONG,
                "expected a line of at most " + MAX_LINE_BYTES + " bytes, but found " + line.length
                        + "; write one record a line");
    }

    static Rejected reject(Rejection rejection, byte[] bytes, Place place) {
        byte[] kept = bytes.length > MAX_LETTER_BYTES ? Arrays.copyOf(bytes, MAX_LETTER_BYTES) : bytes.clone();
        DeadLetterReason reason = new DeadLetterReason(rejection.code().name(), rejection.getMessage());
        return new Rejected(
                new DeadLetter(place.source(), place.partition(), place.offset(), reason, ByteBuffer.wrap(kept)),
                rejection.code());
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
