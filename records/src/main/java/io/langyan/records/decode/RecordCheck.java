package io.langyan.records.decode;

import org.apache.avro.specific.SpecificRecord;

/** What must hold for the records of one topic beyond their types (DESIGN 4.1, Dead letters). */
interface RecordCheck<T extends SpecificRecord> {
    /**
     * Checks a record.
     *
     * @param arrival epoch milliseconds, or {@link RecordDecoder#NO_ARRIVAL}
     */
    void check(T value, long arrival) throws Rejection;

    /** When what it reports took place, or from when it holds, in epoch milliseconds. */
    long eventTime(T value);
}
