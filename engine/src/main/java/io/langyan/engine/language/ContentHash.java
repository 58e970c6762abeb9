package io.langyan.engine.language;

import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.language.yaml.YamlReader;
import io.langyan.engine.timeline.Hash;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hash of what a rule says, whatever the order of its keys, its comments and its spacing. What may change without a
 * new version is left out: the version itself, the status and the tests.
 */
public final class ContentHash {
    private static final Set<String> LEFT_OUT = Set.of("version", "status", "tests");

    private ContentHash() {}

    /** The hash of a rule file; empty where it is no YAML that a rule could be. */
    public static Optional<String> of(RuleSource source) {
        return tree(source).filter(YamlMap.class::isInstance).map(root -> Hash.hex(text(root, true)));
    }

    private static Optional<YamlNode> tree(RuleSource source) {
        return YamlReader.read(source.path(), source.text(), new Problems());
    }

    private static String text(YamlNode node, boolean top) {
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .filter(entry -> !top || !LEFT_OUT.contains(entry.key().value()))
                    .map(entry -> quoted(entry.key().value()) + ":" + text(entry.value(), false))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (node instanceof YamlList list) {
            return list.items().stream().map(item -> text(item, false)).collect(Collectors.joining(",", "[", "]"));
        }
        return quoted(((YamlText) node).value());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
