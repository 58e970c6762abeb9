package io.langyan.cli.command;

import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far to look back: a length of time before now ({@code 1h}), or a moment ({@code 2026-11-24T20:00}). */
public final class SinceConverter implements ITypeConverter<Instant> {
    /** Used by the command line. */
    public SinceConverter() {}

    @Override
    public Instant convert(String text) {
        if (DurationConverter.isLength(text)) {
            return Instant.now().minus(new DurationConverter().convert(text));
        }
        try {
            return Instant.ofEpochMilli(Moments.read(text));
        } catch (UserError e) {
            throw new TypeConversionException(
                    "expected a length of time such as 1h, or a time such as 2026-11-24T20:00 (Asia/Shanghai), but found '"
                            + text + "'");
        }
    }
}
