package io.langyan.cli.warnings;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts in yuan, with fen or without, as fen. */
final class YuanConverter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    @Override
    public Long convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException(
                    "expected an amount in yuan such as 30000 or 99.50, but found '" + text + "'");
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }
}
