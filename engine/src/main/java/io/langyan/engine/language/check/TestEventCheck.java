package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.EnumType;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Field.IntervalPart;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.ruletest.TestEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks one event of a test: its values have the types of the event's fields. */
final class TestEventCheck {
    private static final String REVERSED = "reversed";
    private static final List<String> OWN_KEYS =
            List.of("at", "event", "id", REVERSED, TestListsCheck.LISTS, TestListsCheck.TAGS);

    private final Context context;

    TestEventCheck(Context context) {
        this.context = context;
    }

    Optional<TestEvent> check(YamlNode node) {
        Label place = new Label("测试事件", "an event of a test");
        Optional<Section> opened = Section.openAny(node, place, "{at: +0m, event: …}", context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        int before = context.problems().count();
        Section section = opened.get();
        Optional<Long> at = section.requireText("at").flatMap(text -> Offsets.read(text, "at", context.problems()));
        Optional<EventType> type = section.requireText("event")
                .flatMap(text -> context.event(text, context.names().entity()));
        Optional<Long> reversed = section.text(REVERSED)
                .flatMap(text -> Offsets.read(text, REVERSED, context.problems()))
                .filter(offset -> isLater(section, at, offset));
        String id = section.text("id").map(YamlText::value).orElse("");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Map<Field, Long> numbers = new HashMap<>();
        Map<Field, String> texts = new HashMap<>();
        for (Entry entry : section.entries()) {
            if (!OWN_KEYS.contains(entry.key().value())) {
                value(type.get(), entry, numbers, texts);
            }
        }
        TestListsCheck listed = new TestListsCheck(context);
        Map<Integer, List<String>> lists = listed.check(section, type.get(), texts);
        Map<Integer, List<String>> tags = listed.tags(section, type.get(), texts);
        if (section.has(REVERSED)) {
            checkReversible(section, type.get());
        }
        if (type.get().interval()) {
            checkCall(section, type.get(), numbers);
        }
        return at.filter(offset -> context.problems().count() == before)
                .map(offset -> new TestEvent(id, offset, reversed, type.get(), numbers, texts, lists, tags));
    }

    /** A payment cannot be taken back before it is made. */
    private boolean isLater(Section section, Optional<Long> at, long reversed) {
        boolean later = at.map(offset -> reversed > offset).orElse(true);
        if (!later) {
            YamlText text = section.text(REVERSED).orElseThrow();
            Label expected = new Label("晚于 at 的时间", "a time after 'at'");
            context.problems().report(text.span(), Message.WRONG_TEXT, expected, REVERSED, text.value(), "+20m");
        }
        return later;
    }

    private void checkReversible(Section section, EventType type) {
        if (type.retract().isEmpty()) {
            List<String> reversible = context.catalogue().events().stream()
                    .filter(event -> !event.retract().isEmpty())
                    .map(EventType::name)
                    .toList();
            Span span = section.find(REVERSED).orElseThrow().span();
            context.problems().report(span, Message.NOT_REVERSIBLE, type.name(), Words.list(reversible));
        }
    }

    private void value(EventType type, Entry entry, Map<Field, Long> numbers, Map<Field, String> texts) {
        String key = entry.key().value();
        Optional<Field> field = Fields.find(type, key, entry.key().span(), context.problems());
        if (!(entry.value() instanceof YamlText text)) {
            Label found = Shapes.of(entry.value());
            context.problems().report(entry.value().span(), Message.WRONG_SHAPE, Shapes.TEXT, key, found, key + ": …");
            return;
        }
        field.ifPresent(found -> {
            if (found.type().isNumeric()) {
                number(found, text).ifPresent(value -> numbers.put(found, value));
            } else {
                texts.put(found, text.value());
            }
        });
    }

    private Optional<Long> number(Field field, YamlText text) {
        Values values = context.values();
        return switch (field.type()) {
            case BOOL -> values.truth(text, field.name()).map(value -> value ? 1L : 0L);
            case MONEY -> values.money(text, field.name());
            case DURATION -> values.duration(text, field.name());
            case INT -> values.whole(text, field.name());
            case TIME -> Offsets.read(text, field.name(), context.problems());
            case ENUM -> code(field.enumType().orElseThrow(), text);
            case TEXT, ID -> Optional.empty();
        };
    }

    private Optional<Long> code(EnumType list, YamlText text) {
        Label what = new Label(list.name(), list.name());
        return context.values().choice(text, what, list.values()).map(value -> (long) list.codeOf(value));
    }

    /** An answered call says whether it is still open or how long it lasted; never both. */
    private void checkCall(Section section, EventType type, Map<Field, Long> numbers) {
        boolean answered = is(type, numbers, IntervalPart.ANSWERED);
        boolean open = is(type, numbers, IntervalPart.OPEN);
        boolean talk = type.fields().stream()
                .anyMatch(field ->
                        field.origin().interval().equals(Optional.of(IntervalPart.TALK)) && numbers.containsKey(field));
        if (open == talk && (open || answered)) {
            Label place = new Label("已接通的通话", "an answered call");
            Label expected = new Label("open: true 或 talk 之一", "either open: true or talk");
            Label found = open ? new Label("两者都有", "both") : new Label("两者皆无", "neither");
            context.problems().report(section.span(), Message.WRONG_SHAPE, expected, place, found, "talk: 40s");
        }
    }

    private static boolean is(EventType type, Map<Field, Long> numbers, IntervalPart part) {
        return type.fields().stream()
                .filter(field -> field.origin().interval().equals(Optional.of(part)))
                .anyMatch(field -> numbers.getOrDefault(field, 0L) == 1L);
    }
}
