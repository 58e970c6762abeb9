package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlReader;
import java.util.Optional;

/** Finds the parts of a rule in its text. */
final class RulePlaces {
    private final YamlNode root;

    private RulePlaces(YamlNode root) {
        this.root = root;
    }

    /**
     * The places of a rule file.
     *
     * @throws IllegalArgumentException where it is no YAML
     */
    static RulePlaces of(RuleSource source) {
        return YamlReader.read(source.path(), source.text(), new Problems())
                .map(RulePlaces::new)
                .orElseThrow(() -> new IllegalArgumentException("expected a rule that passes its check at "
                        + source.path() + ", but found no YAML; run 'rules check' first"));
    }

    /**
     * Where a part stands, or the nearest part around it that is written.
     *
     * @param path keys, and indices of list items as text
     */
    Span of(String... path) {
        Span span = root.span();
        Optional<YamlNode> node = Optional.of(root);
        for (String part : path) {
            Optional<Entry> entry = node.flatMap(parent -> entry(parent, part));
            node = entry.isPresent() ? entry.map(Entry::value) : node.flatMap(parent -> item(parent, part));
            if (node.isEmpty()) {
                return span;
            }
            span = entry.map(found -> found.value() instanceof YamlNode.YamlText text
                            ? text.span()
                            : found.key().span())
                    .orElse(node.get().span());
        }
        return span;
    }

    private static Optional<Entry> entry(YamlNode parent, String key) {
        if (!(parent instanceof YamlMap map)) {
            return Optional.empty();
        }
        return map.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst();
    }

    private static Optional<YamlNode> item(YamlNode parent, String index) {
        return parent instanceof YamlList list
                        && index.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(index) < list.items().size()
                ? Optional.of(list.items().get(Integer.parseInt(index)))
                : Optional.empty();
    }
}
