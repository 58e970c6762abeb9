package io.langyan.engine.language;

import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.check.RuleCheck;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.language.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule as it is published: the same YAML without its tests and comments, a line a key, the keys in the order of RULES
 * section 1. Two files that say the same have the same canonical text, and a canonical text is its own. What compiles
 * with its tests compiles as published to the same rule ({@link RuleCompiler#ofPublished}).
 */
public final class CanonicalRule {
    private static final String TESTS = "tests";
    private static final String NOTHING = "~";
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsAlphabetic}\\p{Nd}_][\\p{IsAlphabetic}\\p{Nd}_.-]*");
    private static final Pattern SPECIAL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\ufeff]");
    private static final List<String> KEYS = RuleCheck.keys();

    private CanonicalRule() {}

    /** The rule in canonical form, under its own path; empty where it is no YAML that a rule could be. */
    public static Optional<RuleSource> of(RuleSource source) {
        return YamlReader.read(source.path(), source.text(), new Problems())
                .filter(YamlMap.class::isInstance)
                .map(root -> new RuleSource(source.path(), lines((YamlMap) root)));
    }

    private static String lines(YamlMap root) {
        return root.entries().stream()
                .filter(entry -> !TESTS.equals(entry.key().value()))
                .sorted(Comparator.comparingInt(CanonicalRule::place))
                .map(entry -> text(entry) + "\n")
                .collect(Collectors.joining());
    }

    private static int place(Entry entry) {
        int place = KEYS.indexOf(entry.key().value());
        return place < 0 ? KEYS.size() : place;
    }

    private static String text(Entry entry) {
        return scalar(entry.key()) + ": " + text(entry.value());
    }

    private static String text(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream().map(CanonicalRule::text).collect(Collectors.joining(", ", "{", "}"));
        } else if (node instanceof YamlList list) {
            return list.items().stream().map(CanonicalRule::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar((YamlText) node);
    }

    private static String scalar(YamlText text) {
        if (text.isNothing()) {
            return NOTHING;
        }
        String value = text.value();
        return PLAIN.matcher(value).matches() && !value.equals("null") ? value : quoted(value);
    }

    /** In double quotes; what would end a line, or what no one can see, as its number. */
    private static String quoted(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"'
                + SPECIAL.matcher(escaped)
                        .replaceAll(found ->
                                String.format("\\\\u%04x", (int) found.group().charAt(0)))
                + '"';
    }
}
