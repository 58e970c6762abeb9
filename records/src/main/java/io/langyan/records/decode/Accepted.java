package io.langyan.records.decode;

import io.langyan.records.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record that has passed every check.
 *
 * @param topic the stream it belongs to
 * @param record the record; of the topic's class
 * @param eventTime when what it reports took place, or from when it holds; epoch milliseconds
 * @param arrivalTime when it arrived, epoch milliseconds; {@link RecordDecoder#NO_ARRIVAL} for a control record of which
 *     nobody says so, which counts as there before everything else
 * @param place where it was found
 */
public record Accepted(Topic topic, SpecificRecord record, long eventTime, long arrivalTime, Place place)
        implements Decoded {}
