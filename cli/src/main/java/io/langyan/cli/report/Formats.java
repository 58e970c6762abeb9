package io.langyan.cli.report;

import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Language;
import io.langyan.engine.explain.Masks;
import io.langyan.engine.explain.Words;
import io.langyan.schema.WarningLevel;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, times and people are written in reports. */
public final class Formats {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Period.SHANGHAI);
    private static final String MSISDN = "msisdn:";
    private static final String ACCOUNT = "account:";
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Formats() {}

    /** A text that is the same in both languages. */
    public static Label plain(String text) {
        return new Label(text, text);
    }

    /** A text in both languages. */
    public static Label text(String zh, String en) {
        return new Label(zh, en);
    }

    /** {@code 1 warning}, {@code 2 warnings}, {@code 1,234 warnings}. */
    public static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** A whole number with its thousands set off. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * {@code 2 of 3 warnings (66.7 %)}, {@code 3 条预警中的 2 条（66.7 %）}.
     *
     * @param ratio the numbers
     * @param unit what the Chinese counts with, for example 条
     * @param zh what is counted
     * @param en what is counted, in the plural
     */
    public static Label ratio(Ratio ratio, String unit, String zh, String en) {
        String percent = percent(ratio);
        return text(
                number(ratio.whole()) + " " + unit + zh + "中的 " + number(ratio.part()) + " " + unit + "（" + percent
                        + "）",
                number(ratio.part()) + " of " + number(ratio.whole()) + " " + en + " (" + percent + ")");
    }

    /** A share in percent with one decimal; a dash of nothing. */
    public static String percent(Ratio ratio) {
        return ratio.whole() == 0 ? "–" : ratio.perMille() / 10 + "." + ratio.perMille() % 10 + " %";
    }

    /** A number with so many decimals, and its thousands set off. */
    public static String decimal(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /** So many hundredths a piece, rounded: {@code 2.5}. */
    public static String average(long sum, long count) {
        return count == 0 ? "–" : String.format(Locale.ROOT, "%.1f", (double) sum / count);
    }

    /** A moment, epoch milliseconds, to the minute where the rules apply. */
    public static String moment(long time) {
        return MOMENT.format(Instant.ofEpochMilli(time));
    }

    /** A span in two units at most: {@code 2 h 5 min}, {@code 2小时5分}. */
    public static Label duration(long millis) {
        long span = Math.abs(millis);
        if (span >= 48 * HOUR) {
            return text(span / (24 * HOUR) + "天", span / (24 * HOUR) + " d");
        }
        if (span >= HOUR) {
            long minutes = span % HOUR / MINUTE;
            return text(
                    span / HOUR + "小时" + (minutes == 0 ? "" : minutes + "分"),
                    span / HOUR + " h" + (minutes == 0 ? "" : " " + minutes + " min"));
        }
        if (span >= MINUTE) {
            long seconds = span % MINUTE / SECOND;
            return text(
                    span / MINUTE + "分" + (seconds == 0 ? "钟" : seconds + "秒"),
                    span / MINUTE + " min" + (seconds == 0 ? "" : " " + seconds + " s"));
        }
        return text(span / SECOND + "秒", span / SECOND + " s");
    }

    /** A span from ten minutes on without its seconds. */
    public static Label roughly(long millis) {
        return Math.abs(millis) < 10 * MINUTE ? duration(millis) : duration(millis / MINUTE * MINUTE);
    }

    /** How long before something, or after it where negative. */
    public static Label before(long millis) {
        Label span = duration(millis);
        if (millis == 0) {
            return text("同时", "at the same time");
        }
        return millis > 0 ? text("提前" + span.zh(), span.en() + " before") : text("晚" + span.zh(), span.en() + " after");
    }

    /** An amount in fen, told in yuan. */
    public static Label yuan(long fen) {
        return text(Words.yuan(Language.ZH, fen), Words.yuan(Language.EN, fen));
    }

    /** Whom a record calls so, with stars. */
    public static String person(String subject) {
        if (subject.startsWith(MSISDN)) {
            return MSISDN + Masks.phone(subject.substring(MSISDN.length()));
        }
        if (subject.startsWith(ACCOUNT)) {
            return ACCOUNT + Masks.account(subject.substring(ACCOUNT.length()));
        }
        return Masks.account(subject);
    }

    /** How urgent, as people call it. */
    public static Label level(WarningLevel level) {
        return switch (level) {
            case EMERGENCY -> text("紧急", "EMERGENCY");
            case HIGH -> text("高危", "HIGH");
            case MEDIUM -> text("中危", "MEDIUM");
            case LOW -> text("低危", "LOW");
        };
    }
}
