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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the {@code lists} of a test's event: which lists its numbers, its accounts and its person are on. */
final class TestListsCheck {
    /** The key of an event that holds them. */
    static final String KEY = "lists";

    private static final String PERSON = "person";
    private static final String EXAMPLE = "{payee: [suspect_accounts]}";

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
        Optional<Section> opened = event.find(KEY)
                .flatMap(node -> Section.openAny(node, new Label(KEY, KEY), EXAMPLE, context.problems()));
        if (opened.isPresent()) {
            for (Entry entry : opened.get().entries()) {
                place(entry.key(), type, texts).ifPresent(place -> lists.put(place, names(entry)));
            }
        }
        return lists;
    }

    private Optional<Integer> place(YamlText key, EventType type, Map<Field, String> texts) {
        if (key.value().equals(PERSON)) {
            return Optional.of(Memberships.PERSON);
        }
        Optional<Field> field = Fields.find(type, key.value(), key.span(), context.problems());
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (field.get().type() != FieldType.ID || !texts.containsKey(field.get())) {
            Label expected = new Label("本事件中有值的号码或账户字段", "a number or an account that the event has");
            context.problems().report(key.span(), Message.WRONG_TEXT, expected, KEY, key.value(), EXAMPLE);
            return Optional.empty();
        }
        return Optional.of(Memberships.placeOf(field.get()));
    }

    private List<String> names(Entry entry) {
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
                context.values()
                        .choice(
                                name,
                                new Label("名单", "list"),
                                context.catalogue().lists())
                        .ifPresent(names::add);
            } else {
                Label place = Words.same(key);
                context.problems()
                        .report(item.span(), Message.WRONG_SHAPE, Shapes.TEXT, place, Shapes.of(item), "[ … ]");
            }
        }
        return names;
    }
}
