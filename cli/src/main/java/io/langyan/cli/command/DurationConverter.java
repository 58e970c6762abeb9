package io.langyan.cli.command;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lengths of time as rules write them: {@code 30s}, {@code 10m}, {@code 4h}, {@code 2d}. */
public final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    /** Used by the command line. */
    public DurationConverter() {}

    /** Whether the text is a length of time. */
    static boolean isLength(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException(
                    "expected a length of time such as 30s, 10m or 4h, but found '" + text + "'");
        }
        return UNITS.get(form.group(2)).multipliedBy(Long.parseLong(form.group(1)));
    }
}
