package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the {@code lists} and {@code tags} of a test's event: which lists its numbers, its accounts and its person are on, and
 * what rules on accounts and phones had called them.
 */
final class TestListsCheck {
    /** The key of an event that holds lists. */
    static final String LISTS = "lists";
    /** The key of an event that holds tags. */
    static final String TAGS = "tags";

    private static final String EXAMPLE = "{payee: [suspect_accounts]}";
    private static final String TAG_EXAMPLE = "{payee: [mule]}";

    private final Context context;

    TestListsCheck(Context context) {
        this.context = context;
    }

    /**
     * The lists by place; what is wrong has been reported.
     *
     * @param event the event of the test
     * @param type its type
     * @param texts the values that its text fields have in the test
     */
    Map<Integer, List<String>> check(Section event, EventType type, Map<Field, String> texts) {
        Map<Integer, List<String>> lists = new HashMap<>();
        for (Entry entry : entries(event, LISTS, EXAMPLE)) {
            if (entry.key().value().equals(context.names().entity().word())) {
                lists.put(Memberships.PERSON, lists(entry));
            } else {
                field(entry.key(), type, texts, LISTS, EXAMPLE)
                        .ifPresent(field -> lists.put(Memberships.placeOf(field), lists(entry)));
            }
        }
        return lists;
    }

    /** The tags by place, as {@link #check} tells the lists. */
    Map<Integer, List<String>> tags(Section event, EventType type, Map<Field, String> texts) {
        Map<Integer, List<String>> tags = new HashMap<>();
        for (Entry entry : entries(event, TAGS, TAG_EXAMPLE)) {
            field(entry.key(), type, texts, TAGS, TAG_EXAMPLE)
                    .ifPresent(field -> tags.put(
                            Memberships.tagPlaceOf(field),
                            names(
                                    entry,
                                    new Label("标签", "tag"),
                                    context.names().tags().of(field))));
        }
        return tags;
    }

    private List<Entry> entries(Section event, String key, String example) {
        return event.find(key)
                .flatMap(node -> Section.openAny(node, new Label(key, key), example, context.problems()))
                .map(Section::entries)
                .orElse(List.of());
    }

    private Optional<Field> field(
            YamlText key, EventType type, Map<Field, String> texts, String within, String example) {
        Optional<Field> field = Fields.find(type, key.value(), key.span(), context.problems());
        if (field.isPresent() && (field.get().type() != FieldType.ID || !texts.containsKey(field.get()))) {
            Label expected = new Label("本事件中有值的号码或账户字段", "a number or an account that the event has");
            context.problems().report(key.span(), Message.WRONG_TEXT, expected, within, key.value(), example);
            return Optional.empty();
        }
        return field;
    }

    private List<String> lists(Entry entry) {
        return names(entry, new Label("名单", "list"), context.catalogue().lists());
    }

    private List<String> names(Entry entry, Label what, Collection<String> known) {
        String key = entry.key().value();
        if (!(entry.value() instanceof YamlList list)) {
            Label found = Shapes.of(entry.value());
            context.problems()
                    .report(entry.value().span(), Message.WRONG_SHAPE, Shapes.LIST, key, found, key + ": [ … ]");
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlText name) {
                context.values().choice(name, what, known).ifPresent(names::add);
            } else {
                Label place = Words.same(key);
                context.problems()
                        .report(item.span(), Message.WRONG_SHAPE, Shapes.TEXT, place, Shapes.of(item), "[ … ]");
            }
        }
        return names;
    }
}
