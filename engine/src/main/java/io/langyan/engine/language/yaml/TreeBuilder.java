package io.langyan.engine.language.yaml;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.SourceText;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds nodes from the parser's events, and notes what a rule file must not contain. */
final class TreeBuilder {
    private static final int MAX_DEPTH = 24;
    /** Stands for what an alias would repeat: it is refused, and must not look missing besides. */
    private static final String ALIAS = "*";

    private final SourceText source;
    private final Iterator<Event> events;
    private final Problems problems;

    TreeBuilder(SourceText source, Iterator<Event> events, Problems problems) {
        this.source = source;
        this.events = events;
        this.problems = problems;
    }

    Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents == 2) {
                problems.report(span(event), Message.SECOND_DOCUMENT);
                return Optional.empty();
            }
            if (event instanceof NodeEvent) {
                root = node(event, 1);
                if (root.isEmpty()) {
                    return root;
                }
            }
        }
        if (root.isEmpty() && problems.isEmpty()) {
            problems.report(source.span(0, 1), Message.EMPTY_FILE);
        }
        return root;
    }

    /** Empty once the document is nested so deep that reading on is of no use. */
    private Optional<YamlNode> node(Event event, int depth) {
        refuseAnchorsAndTags(event);
        if (depth > MAX_DEPTH) {
            problems.report(span(event), Message.NESTED_TOO_DEEP, MAX_DEPTH);
            return Optional.empty();
        }
        if (event instanceof MappingStartEvent) {
            return map(event, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return list(event, depth);
        }
        return Optional.of(scalar(event));
    }

    private Optional<YamlNode> map(Event start, int depth) {
        Map<String, YamlText> keys = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            Optional<YamlNode> key = node(event, depth + 1);
            Optional<YamlNode> value = key.flatMap(found -> node(events.next(), depth + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!(key.get() instanceof YamlText name)) {
                problems.report(span(event), Message.KEY_NOT_TEXT);
                continue;
            }
            YamlText earlier = keys.putIfAbsent(name.value(), name);
            if (earlier != null) {
                problems.report(
                        name.span(),
                        Message.DUPLICATE_KEY,
                        name.value(),
                        earlier.span().line());
                continue;
            }
            entries.add(new Entry(name, value.get()));
        }
        return Optional.of(new YamlMap(span(start), entries));
    }

    private Optional<YamlNode> list(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            Optional<YamlNode> item = node(event, depth + 1);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(new YamlList(span(start), items));
    }

    private YamlNode scalar(Event event) {
        int start = start(event);
        int end = Math.max(start, end(event));
        ScalarPlaces places = new ScalarPlaces(source, start, end);
        return event instanceof ScalarEvent scalar
                ? new YamlText(span(event), scalar.getValue(), scalar.isPlain(), places)
                : new YamlText(span(event), ALIAS, true, places);
    }

    private void refuseAnchorsAndTags(Event event) {
        if (event instanceof AliasEvent) {
            problems.report(span(event), Message.NOT_PLAIN_YAML, new Label("别名", "an alias"));
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.report(span(event), Message.NOT_PLAIN_YAML, new Label("锚点", "an anchor"));
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            problems.report(span(event), Message.NOT_PLAIN_YAML, new Label("标签", "a tag"));
        }
    }

    private Span span(Event event) {
        return source.span(start(event), Math.max(start(event) + 1, end(event)));
    }

    private static int start(Event event) {
        return event.getStartMark().orElseThrow().getIndex();
    }

    private static int end(Event event) {
        return event.getEndMark().orElseThrow().getIndex();
    }
}
