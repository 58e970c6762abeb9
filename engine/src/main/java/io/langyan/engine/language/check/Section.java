package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Nearest;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.List;
import java.util.Optional;

/** One map of a rule file, read key by key; whatever is unknown, missing or of another shape is reported. */
final class Section {
    /** A comma in a text without quotes ends it, and what follows looks like a key. */
    private static final Label UNQUOTED = new Label("含逗号的文本须加引号。", "put a text with a comma into quotes. ");

    private final YamlMap map;
    private final Label place;
    private final List<String> keys;
    private final Problems problems;

    private Section(YamlMap map, Label place, List<String> keys, Problems problems) {
        this.map = map;
        this.place = place;
        this.keys = List.copyOf(keys);
        this.problems = problems;
    }

    /** The node as a map with these keys and no others; empty, and reported, where it is no map. */
    static Optional<Section> open(YamlNode node, Label place, List<String> keys, Problems problems) {
        Optional<Section> section = openAny(node, place, "{" + keys.get(0) + ": …}", problems)
                .map(any -> new Section(any.map, place, keys, problems));
        section.ifPresent(Section::refuseOthers);
        return section;
    }

    /** The node as a text in both languages. */
    static Optional<Section> openLabel(YamlNode node, Label place, Problems problems) {
        return openAny(node, place, "{zh: …, en: …}", problems)
                .flatMap(any -> open(node, place, List.of("zh", "en"), problems));
    }

    /** The node as a map with names of the author's choice as keys. */
    static Optional<Section> openAny(YamlNode node, Label place, String example, Problems problems) {
        if (node instanceof YamlMap map) {
            return Optional.of(new Section(map, place, List.of(), problems));
        }
        problems.report(node.span(), Message.WRONG_SHAPE, Shapes.MAP, place, Shapes.of(node), example);
        return Optional.empty();
    }

    Span span() {
        return map.span();
    }

    Label place() {
        return place;
    }

    List<Entry> entries() {
        return map.entries();
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    /** Whether a key is missing, and not just mistyped: that is reported already. */
    boolean lacks(String key) {
        return !has(key)
                && map.entries().stream()
                        .map(entry -> entry.key().value())
                        .filter(written -> !keys.contains(written))
                        .noneMatch(written -> Nearest.to(written, keys).equals(Optional.of(key)));
    }

    /** The value of a key; empty where the key or its value is missing. */
    Optional<YamlNode> find(String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(Entry::value)
                .filter(value -> !(value instanceof YamlText text && text.isNothing()))
                .findFirst();
    }

    /** As {@link #find}; a missing one is reported. */
    Optional<YamlNode> require(String key) {
        Optional<YamlNode> value = find(key);
        if (lacks(key)) {
            problems.report(span(), Message.MISSING_KEY, key, place);
        }
        return value;
    }

    /** The text of a key, where it is there and is a text. */
    Optional<YamlText> text(String key) {
        return find(key).flatMap(node -> asText(key, node));
    }

    /** As {@link #text}; a missing one is reported. */
    Optional<YamlText> requireText(String key) {
        return require(key).flatMap(node -> asText(key, node));
    }

    /** The items of a list; empty where it is missing or, reported, no list. */
    Optional<List<YamlNode>> list(String key) {
        return find(key).flatMap(node -> asList(key, node));
    }

    /** As {@link #list}; a missing one is reported. */
    Optional<List<YamlNode>> requireList(String key) {
        return require(key).flatMap(node -> asList(key, node));
    }

    private Optional<YamlText> asText(String key, YamlNode node) {
        if (node instanceof YamlText text) {
            return Optional.of(text);
        }
        problems.report(node.span(), Message.WRONG_SHAPE, Shapes.TEXT, key, Shapes.of(node), key + ": …");
        return Optional.empty();
    }

    private Optional<List<YamlNode>> asList(String key, YamlNode node) {
        if (node instanceof YamlList list) {
            return Optional.of(list.items());
        }
        problems.report(node.span(), Message.WRONG_SHAPE, Shapes.LIST, key, Shapes.of(node), key + ": [ … ]");
        return Optional.empty();
    }

    private void refuseOthers() {
        for (Entry entry : map.entries()) {
            String key = entry.key().value();
            if (!keys.contains(key)) {
                problems.report(
                        entry.key().span(),
                        Message.UNKNOWN_KEY,
                        key,
                        place,
                        isRestOfText(entry) ? UNQUOTED : Words.didYouMean(key, keys),
                        Words.list(keys));
            }
        }
    }

    private static boolean isRestOfText(Entry entry) {
        return entry.value() instanceof YamlText text && text.isNothing();
    }
}
