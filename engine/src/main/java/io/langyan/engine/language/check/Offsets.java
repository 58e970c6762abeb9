package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of a test: {@code +0m}, {@code +1h30m}, {@code +2d}. */
final class Offsets {
    private static final Pattern FORM = Pattern.compile("\\+(?:[0-9]{1,6}(?:ms|[smhd]))+");
    private static final Pattern PART = Pattern.compile("[0-9]+[a-z]+");

    private Offsets() {}

    static Optional<Long> read(YamlText text, String key, Problems problems) {
        if (!FORM.matcher(text.value()).matches()) {
            boolean unsigned = FORM.matcher("+" + text.value()).matches();
            String example = unsigned ? "+" + text.value() : "+0m, +1h30m, +2d";
            Label expected = new Label("从测试开始算起的时间", "a time from the begin of the test");
            problems.report(text.span(), Message.WRONG_TEXT, expected, key, text.value(), example);
            return Optional.empty();
        }
        long millis = 0;
        Matcher part = PART.matcher(text.value());
        while (part.find()) {
            millis += Quantity.parse(part.group()).orElseThrow().value();
        }
        return Optional.of(millis);
    }
}
