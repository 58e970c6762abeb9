package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Pieces of messages, in every language. */
public final class Words {
    private Words() {}

    /** A piece that reads the same in every language. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /** {@code did you mean 'amount'? } where a candidate is near, else nothing. */
    public static Label didYouMean(String name, Collection<String> candidates) {
        return Nearest.to(name, candidates)
                .map(near -> new Label("是否想写 '" + near + "'？", "did you mean '" + near + "'? "))
                .orElse(same(""));
    }

    /** The names, separated by commas; a dash where there are none. */
    public static String list(Collection<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    /** Values with their labels, separated by commas. */
    public static Label labelled(Map<String, Label> values) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        values.forEach((value, label) -> {
            zh.add(value + "（" + label.zh() + "）");
            en.add(value + " (" + label.en() + ")");
        });
        return new Label(String.join("、", zh), String.join(", ", en));
    }

    /** Puts two labels after each other. */
    public static Label join(Label first, Label second) {
        return new Label(first.zh() + second.zh(), first.en() + second.en());
    }
}
