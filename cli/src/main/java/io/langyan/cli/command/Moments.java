package io.langyan.cli.command;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads moments as people type them. */
public final class Moments {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{12,14}");

    private Moments() {}

    /**
     * A moment in epoch milliseconds: ISO-8601 with or without an offset, a blank instead of the T, or epoch milliseconds.
     * Without an offset it is the time in Asia/Shanghai.
     *
     * @throws UserError where it is none of these
     */
    public static long read(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (MILLIS.matcher(iso).matches()) {
                return Long.parseLong(iso);
            }
            boolean offset = iso.endsWith("Z") || iso.matches(".*[+-][0-9]{2}:?[0-9]{2}");
            return offset && iso.contains("T")
                    ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                    : LocalDateTime.parse(iso).atZone(SHANGHAI).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw UserError.usage("expected a time such as 2026-03-02T10:12 (Asia/Shanghai), but found '" + text
                    + "'. Write date, T, hours and minutes.");
        }
    }
}
