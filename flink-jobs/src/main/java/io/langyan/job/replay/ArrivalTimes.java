package io.langyan.job.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.langyan.records.Topic;
import io.langyan.records.decode.IsoTimes;
import java.io.IOException;

/**
 * Tells when each line of one file arrives in a replay (DESIGN 5): at its arrivalTime, else at its eventTime; a control
 * record without arrivalTime before everything else, but feedback at its time, since before everything else there is no
 * warning that it could answer; what tells neither, right after the line before it. Looks at these two fields alone and
 * judges nothing: that is the decoder's part.
 */
final class ArrivalTimes {
    /** Before everything else. */
    static final long FIRST = Long.MIN_VALUE;

    private static final JsonFactory JSON = JsonFactory.builder()
            // Field names come from outside: they must not fill the JVM's table of interned strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final long UNTOLD = Long.MAX_VALUE;

    /** The field that tells when it happened; null where a record without arrivalTime comes before everything else. */
    private final String happened;

    private long previous;

    /** For the lines of a file of that topic, in the order of the file. */
    ArrivalTimes(Topic topic) {
        this.happened = happened(topic);
        this.previous = happened == null ? FIRST : FIRST + 1;
    }

    private static String happened(Topic topic) {
        return switch (topic) {
            case CALLS, PAYMENTS -> "eventTime";
            case FEEDBACK -> "time";
            default -> null;
        };
    }

    /** When the next line arrives, in epoch milliseconds, or {@link #FIRST}. */
    long of(byte[] line) {
        long told = told(line);
        if (told != UNTOLD) {
            previous = told;
        }
        return previous;
    }

    private long told(byte[] line) {
        long eventTime = UNTOLD;
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return UNTOLD;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if ("arrivalTime".equals(field)) {
                    return time(parser, value);
                }
                if (field.equals(happened)) {
                    eventTime = time(parser, value);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Not for us to report: the decoder makes a dead letter of it, in its place among the lines around it.
            return UNTOLD;
        }
        return happened == null ? FIRST : eventTime;
    }

    private static long time(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_STRING -> IsoTimes.parse(parser.getText()).orElse(UNTOLD);
            default -> UNTOLD;
        };
    }
}
