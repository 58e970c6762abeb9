package io.langyan.records.decode;

/** Why a record could not be used. The names are part of the contract: dead letters carry them. */
public enum ReasonCode {
    /** The line is no JSON object, or not only one. */
    NOT_JSON,
    /** The message is no Avro record of the topic's kind and of a known schema. */
    NOT_AVRO,
    /** A field is named twice. */
    DUPLICATE_KEY,
    /** A field is named that the record does not have. */
    UNKNOWN_FIELD,
    /** A closed list does not have the value. */
    UNKNOWN_ENUM,
    /** A value is of another JSON type than the field, or a time cannot be read. */
    WRONG_TYPE,
    /** A required field is not there. */
    MISSING_FIELD,
    /** A required field is there, but empty. */
    EMPTY_FIELD,
    /** A number that no phone can have. */
    BAD_NUMBER,
    /** No currency of ISO 4217. */
    BAD_CURRENCY,
    /** An amount that is 0, negative, or above 10¹³ minor units. */
    BAD_AMOUNT,
    /** A call that ends before it is answered. */
    RELEASE_BEFORE_ANSWER,
    /** A time before 2000 or more than five minutes ahead of arrival, or a duration that cannot be. */
    TIME_OUT_OF_RANGE,
    /** A line above 1 MiB. */
    LINE_TOO_LONG
}
