package io.langyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The event catalogue as plain data, and what may happen to it after its release. */
record CatalogueFile(Map<?, ?> root) {
    /** Of a field, what stored state and rules depend on. */
    private static final List<String> FIXED_OF_FIELD = List.of("type", "enum", "interval");
    /** Of an event, what stored state and rules depend on. */
    private static final List<String> FIXED_OF_EVENT = List.of("code", "record", "interval");

    static CatalogueFile of(String yaml) {
        return new CatalogueFile((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    /** Sentences about everything in this catalogue that breaks state or rules of the released one. */
    List<String> breaksOf(CatalogueFile released) {
        List<String> breaks = new ArrayList<>();
        released.part("enums")
                .forEach((name, values) -> appended(
                        "enum " + name, keys(values), keys(part("enums").get(name)), breaks));
        kept("fraud type", keys(released.part("fraud_types")), keys(part("fraud_types")), breaks);
        kept("action", keys(released.part("actions")), keys(part("actions")), breaks);
        kept("list", (List<?>) released.root.get("lists"), (List<?>) root.get("lists"), breaks);
        released.part("events").forEach((name, event) -> compareEvent(name, (Map<?, ?>) event, breaks));
        distinctCodes(breaks);
        return breaks;
    }

    private void compareEvent(Object name, Map<?, ?> released, List<String> breaks) {
        Map<?, ?> event = (Map<?, ?>) part("events").get(name);
        if (event == null) {
            breaks.add("event " + name + " is gone");
            return;
        }
        same("event " + name, FIXED_OF_EVENT, released, event, breaks);
        Map<?, ?> fields = (Map<?, ?>) event.get("fields");
        Map<?, ?> releasedFields = (Map<?, ?>) released.get("fields");
        appended("event " + name, keys(releasedFields), keys(fields), breaks);
        releasedFields.forEach((field, content) -> {
            if (fields.get(field) instanceof Map<?, ?> now) {
                same("field " + name + "." + field, FIXED_OF_FIELD, (Map<?, ?>) content, now, breaks);
            }
        });
    }

    private void distinctCodes(List<String> breaks) {
        List<Object> codes = new ArrayList<>();
        part("events").values().forEach(event -> codes.add(((Map<?, ?>) event).get("code")));
        if (codes.stream().distinct().count() < codes.size()) {
            breaks.add("two events have the same code");
        }
    }

    private Map<?, ?> part(String name) {
        return (Map<?, ?>) root.get(name);
    }

    private static List<?> keys(Object map) {
        return map instanceof Map<?, ?> known ? List.copyOf(known.keySet()) : List.of();
    }

    private static void appended(String what, List<?> released, List<?> current, List<String> breaks) {
        if (current.size() < released.size()
                || !current.subList(0, released.size()).equals(released)) {
            breaks.add(what + ": expected to begin with " + released + ", but found " + current + "; only append");
        }
    }

    private static void kept(String what, List<?> released, List<?> current, List<String> breaks) {
        released.stream()
                .filter(name -> !current.contains(name))
                .forEach(name -> breaks.add(what + " " + name + " is gone"));
    }

    private static void same(
            String what, List<String> keys, Map<?, ?> released, Map<?, ?> current, List<String> breaks) {
        for (String key : keys) {
            Object before = released.get(key);
            if (before == null ? current.get(key) != null : !before.equals(current.get(key))) {
                breaks.add(what + ": expected " + key + " " + before + ", but found " + current.get(key));
            }
        }
    }
}
