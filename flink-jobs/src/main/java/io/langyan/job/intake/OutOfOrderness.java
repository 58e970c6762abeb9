package io.langyan.job.intake;

import io.langyan.records.Topic;
import java.io.Serializable;
import java.time.Duration;

/**
 * How far behind the newest record of its partition a record may come and still be on time.
 *
 * @param calls of call records
 * @param payments of payments
 */
public record OutOfOrderness(Duration calls, Duration payments) implements Serializable {
    /** Five minutes for call records, ten seconds for payments (RULES S6). */
    public static final OutOfOrderness DEFAULT = new OutOfOrderness(Duration.ofMinutes(5), Duration.ofSeconds(10));

    /** Of a topic, in milliseconds; zero for control records, which are never late. */
    public long millis(Topic topic) {
        return switch (topic) {
            case CALLS -> calls.toMillis();
            case PAYMENTS -> payments.toMillis();
            default -> 0;
        };
    }
}
