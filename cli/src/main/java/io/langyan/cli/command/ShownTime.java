package io.langyan.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times for people: of the zone that rules go by, to the second, with the offset. */
public final class ShownTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Asia/Shanghai"));

    private ShownTime() {}

    /** A time as text, for example {@code 2026-11-24T20:00:00+08:00}. */
    public static String of(long epochMillis) {
        return FORM.format(Instant.ofEpochMilli(epochMillis));
    }
}
