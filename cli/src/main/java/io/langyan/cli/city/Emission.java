package io.langyan.cli.city;

import io.langyan.records.Topic;
import io.langyan.schema.LangyanRecord;

/**
 * A record on its way into the system.
 *
 * @param arrival when it reaches the topic, in epoch milliseconds
 * @param topic where it goes
 * @param key the key of the topic
 * @param evidenceId what happened, as warnings cite it: a call or a payment
 * @param record the record
 * @param repeated whether it arrived before
 */
public record Emission(
        long arrival, Topic topic, String key, String evidenceId, LangyanRecord record, boolean repeated) {
    /** A record that arrives for the first time. */
    public Emission(long arrival, Topic topic, String key, String evidenceId, LangyanRecord record) {
        this(arrival, topic, key, evidenceId, record, false);
    }

    /** The same record at another time. */
    public Emission at(long newArrival) {
        return new Emission(newArrival, topic, key, evidenceId, record, repeated);
    }

    /** The same record once more, so much later. */
    public Emission again(long delayMillis) {
        return new Emission(arrival + delayMillis, topic, key, evidenceId, record, true);
    }

    /** Topic, time and what happened: never a number or an account. */
    @Override
    public String toString() {
        return "Emission[" + topic + " " + evidenceId + " at " + arrival + "]";
    }
}
