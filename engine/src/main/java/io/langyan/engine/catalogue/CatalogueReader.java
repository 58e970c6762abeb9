package io.langyan.engine.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the event catalogue from YAML. The catalogue ships with the release, so a fault in it is a programming error:
 * the reader stops at the first one with an {@link IllegalStateException} that names the place.
 */
public final class CatalogueReader {
    private final Map<String, EnumType> enums = new LinkedHashMap<>();

    private CatalogueReader() {}

    /**
     * Reads a catalogue.
     *
     * @param yaml UTF-8 text of the catalogue; not closed
     */
    public static Catalogue read(InputStream yaml) {
        Object root =
                new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromInputStream(yaml);
        return new CatalogueReader().catalogue(map(root, "the catalogue"));
    }

    private Catalogue catalogue(Map<String, Object> root) {
        map(root.get("enums"), "enums").forEach((name, values) -> enums.put(name, enumType(name, values)));
        List<EventType> events = new ArrayList<>();
        map(root.get("events"), "events").forEach((name, body) -> events.add(event(name, map(body, name))));
        Map<String, FraudType> fraudTypes = new LinkedHashMap<>();
        map(root.get("fraud_types"), "fraud_types")
                .forEach((name, body) -> fraudTypes.put(name, fraudType(name, map(body, name))));
        return new Catalogue(
                events,
                enums,
                fraudTypes,
                labels(root.get("actions"), "actions"),
                labels(root.getOrDefault("desk_actions", Map.of()), "desk_actions"),
                texts(root, "lists"));
    }

    private static FraudType fraudType(String name, Map<String, Object> body) {
        Entity entity = entity((String) body.getOrDefault("entity", "person"));
        Optional<Label> sayFirst = Optional.ofNullable(body.get("say_first"))
                .map(text -> label(map(text, name + ".say_first"), name + ".say_first"));
        if (sayFirst.isPresent() != (entity == Entity.PERSON)) {
            throw new IllegalStateException("expected say_first at exactly the fraud types of persons, but " + name
                    + " of the catalogue " + (sayFirst.isPresent() ? "has one" : "has none"));
        }
        return new FraudType(name, label(body, name), entity, sayFirst);
    }

    private static EnumType enumType(String name, Object values) {
        Map<String, Label> labels = labels(values, name);
        return new EnumType(name, List.copyOf(labels.keySet()), labels);
    }

    private EventType event(String name, Map<String, Object> body) {
        List<Entity> entities =
                texts(body, "entities").stream().map(CatalogueReader::entity).toList();
        List<Field> fields = new ArrayList<>();
        int[] nextSlot = new int[2];
        map(body.get("fields"), name + ".fields")
                .forEach((field, spec) -> fields.add(field(field, map(spec, name + "." + field), nextSlot)));
        return new EventType(
                (Integer) body.get("code"),
                name,
                (String) body.get("record"),
                conditions(body.get("when"), name + ".when"),
                conditions(body.getOrDefault("retract", Map.of()), name + ".retract"),
                conditions(body.getOrDefault("unless", Map.of()), name + ".unless"),
                entities,
                keys(body.getOrDefault("keys", Map.of()), name),
                Boolean.TRUE.equals(body.get("interval")),
                Boolean.TRUE.equals(body.get("outflow")),
                fields);
    }

    private static Map<String, List<String>> conditions(Object node, String place) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        map(node, place).forEach((field, values) -> conditions.put(field, strings(values)));
        return conditions;
    }

    private static Map<Entity, String> keys(Object node, String place) {
        Map<Entity, String> keys = new EnumMap<>(Entity.class);
        map(node, place + ".keys").forEach((entity, field) -> keys.put(entity(entity), (String) field));
        return keys;
    }

    private static Entity entity(String name) {
        return Entity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Field field(String name, Map<String, Object> spec, int[] nextSlot) {
        FieldType type = FieldType.valueOf(((String) spec.get("type")).toUpperCase(Locale.ROOT));
        Optional<EnumType> enumType =
                Optional.ofNullable((String) spec.get("enum")).map(enums::get);
        if (type == FieldType.ENUM && enumType.isEmpty()) {
            throw new IllegalStateException(
                    "expected field " + name + " to name an enum of the catalogue, but found " + spec.get("enum"));
        }
        Optional<Field.IntervalPart> interval = Optional.ofNullable((String) spec.get("interval"))
                .map(part -> Field.IntervalPart.valueOf(part.toUpperCase(Locale.ROOT)));
        Field.Origin origin = new Field.Origin(
                (String) spec.getOrDefault("from", ""), (String) spec.getOrDefault("as", ""), interval);
        Field.Mask mask = Field.Mask.valueOf(((String) spec.getOrDefault("mask", "none")).toUpperCase(Locale.ROOT));
        int slot = interval.isPresent() ? -1 : nextSlot[type.isNumeric() ? 0 : 1]++;
        return new Field(name, type, enumType, Boolean.TRUE.equals(spec.get("optional")), mask, origin, slot);
    }

    private static Map<String, Label> labels(Object node, String place) {
        Map<String, Label> labels = new LinkedHashMap<>();
        map(node, place).forEach((name, body) -> labels.put(name, label(map(body, place + "." + name), name)));
        return labels;
    }

    private static Label label(Map<String, Object> body, String place) {
        if (!(body.get("zh") instanceof String zh) || !(body.get("en") instanceof String en)) {
            throw new IllegalStateException("expected zh and en at " + place + " of the catalogue");
        }
        return new Label(zh, en);
    }

    private static List<String> texts(Map<String, Object> body, String key) {
        return strings(body.get(key));
    }

    private static List<String> strings(Object node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof List<?> list) {
            list.forEach(item -> texts.add((String) item));
        }
        return texts;
    }

    private static Map<String, Object> map(Object node, String place) {
        if (!(node instanceof Map<?, ?> found)) {
            throw new IllegalStateException("expected a map at " + place + " of the catalogue, but found " + node);
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        found.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }
}
