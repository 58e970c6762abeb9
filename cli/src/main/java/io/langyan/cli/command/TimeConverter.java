package io.langyan.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times in ISO-8601 with their offset: {@code 2026-11-24T20:00:00+08:00}. */
public final class TimeConverter implements ITypeConverter<Instant> {
    /** Used by the command line. */
    public TimeConverter() {}

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "expected a time such as 2026-11-24T20:00:00+08:00, but found '" + text + "'");
        }
    }
}
