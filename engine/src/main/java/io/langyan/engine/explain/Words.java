package io.langyan.engine.explain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts values into words. Times are shown in Asia/Shanghai, which is UTC+8 all year. */
public final class Words {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(SHANGHAI);
    private static final DateTimeFormatter DATE_ZH =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(SHANGHAI);
    private static final DateTimeFormatter DATE_EN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(SHANGHAI);
    private static final long MINUTE = 60_000L;

    private Words() {}

    /** What stands for a missing value. */
    public static String missing(Language language) {
        return language.choose("未知", "unknown");
    }

    /** Hours and minutes of a moment in epoch milliseconds. */
    public static String clock(long time) {
        return CLOCK.format(Instant.ofEpochMilli(time));
    }

    /** Day, hours and minutes of a moment in epoch milliseconds. */
    public static String date(Language language, long time) {
        return (language == Language.ZH ? DATE_ZH : DATE_EN).format(Instant.ofEpochMilli(time));
    }

    /** A duration in whole minutes, rounded down; below a minute in seconds. */
    public static String minutes(Language language, long millis) {
        return millis < MINUTE
                ? millis / 1000 + language.choose("秒", " s")
                : millis / MINUTE + language.choose("分钟", " min");
    }

    /** An amount in fen as yuan, with fen only where there are any. */
    public static String yuan(Language language, long fen) {
        DecimalFormat format =
                new DecimalFormat(fen % 100 == 0 ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(fen, 2)) + language.choose("元", " yuan");
    }

    /** Yes or no. */
    public static String truth(Language language, boolean value) {
        return value ? language.choose("是", "yes") : language.choose("否", "no");
    }
}
