package io.langyan.records.event;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** One event type of the catalogue, made ready to be read from records. */
final class EventTemplate {
    private static final String CREDITOR = "creditor.";
    private static final String ACCOUNT = "account";
    private static final String OWN = "own";

    private final EventType type;
    private final List<Condition> conditions;
    private final List<Condition> retracting;
    private final List<Condition> rulingOut;
    private final Extractor[] extractors;
    private final Field counterpartyKind;
    private final int ownCode;
    private final boolean ofCreditor;

    /** What a field of the record must be, by the symbols of its enum. */
    private record Condition(FieldPath path, boolean[] wanted) {
        boolean holds(IndexedRecord value) {
            Enum<?> symbol = (Enum<?>) path.get(value);
            return symbol != null && wanted[symbol.ordinal()];
        }
    }

    /**
     * Compiles an event type.
     *
     * @throws IllegalStateException where the catalogue and the record's schema do not agree
     */
    EventTemplate(EventType type, Schema record, Derivations derivations) {
        this.type = type;
        this.conditions = conditions(record, type.when());
        this.retracting = changes(record, type.retract());
        this.rulingOut = changes(record, type.unless());
        this.extractors = type.fields().stream()
                .filter(field -> !field.isIntervalPart())
                .map(field -> derivations.compile(field, record, type.name()))
                .toArray(Extractor[]::new);
        // The side whose account the event calls its own is the side whose event it is.
        this.ofCreditor = type.field(ACCOUNT)
                .filter(field -> field.origin().path().startsWith(CREDITOR))
                .isPresent();
        this.counterpartyKind = counterpartyKind(type, ofCreditor);
        this.ownCode = counterpartyKind == null
                ? -1
                : counterpartyKind.enumType().orElseThrow().codeOf(OWN);
    }

    private static Field counterpartyKind(EventType type, boolean ofCreditor) {
        String derivation = ofCreditor ? Derivations.DEBTOR_KIND : Derivations.CREDITOR_KIND;
        return type.fields().stream()
                .filter(field -> field.origin().as().equals(derivation))
                .findFirst()
                .orElse(null);
    }

    /** As {@code when}, but with other values in the place of some; empty where there are none. */
    private List<Condition> changes(Schema record, Map<String, List<String>> instead) {
        if (instead.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> all = new TreeMap<>(type.when());
        all.putAll(instead);
        return conditions(record, all);
    }

    private List<Condition> conditions(Schema record, Map<String, List<String>> symbolsByPath) {
        List<Condition> all = new ArrayList<>();
        symbolsByPath.forEach((path, symbols) -> all.add(condition(record, path, symbols)));
        return all;
    }

    private Condition condition(Schema record, String path, List<String> symbols) {
        FieldPath found = FieldPath.of(record, path, "when of event " + type.name());
        List<String> known =
                found.schema().getType() == Schema.Type.ENUM ? found.schema().getEnumSymbols() : List.of();
        boolean[] wanted = new boolean[known.size()];
        for (String symbol : symbols) {
            if (!known.contains(symbol)) {
                throw new IllegalStateException("expected when of event " + type.name() + " of the catalogue to ask "
                        + path + " for one of " + known + ", but found '" + symbol + "'");
            }
            wanted[known.indexOf(symbol)] = true;
        }
        return new Condition(found, wanted);
    }

    /** The templates of all events that are read from a kind of record, in the order of the catalogue. */
    static List<EventTemplate> of(Stream<EventType> types, Map<String, Schema> records, Derivations derivations) {
        return types.map(type -> {
                    Schema schema = records.get(type.record());
                    if (schema == null) {
                        throw new IllegalStateException(
                                "expected event " + type.name() + " of the catalogue to be read " + "from one of "
                                        + records.keySet() + ", but found '" + type.record() + "'");
                    }
                    return new EventTemplate(type, schema, derivations);
                })
                .toList();
    }

    EventType type() {
        return type;
    }

    /** Whether the record is such an event. */
    boolean matches(IndexedRecord value) {
        return hold(conditions, value);
    }

    /** Whether the record takes such an event back. */
    boolean retracts(IndexedRecord value) {
        return !retracting.isEmpty() && hold(retracting, value);
    }

    /** Whether the record says that what follows under the same identity is no such event. */
    boolean rulesOut(IndexedRecord value) {
        return !rulingOut.isEmpty() && hold(rulingOut, value);
    }

    private static boolean hold(List<Condition> conditions, IndexedRecord value) {
        for (Condition condition : conditions) {
            if (!condition.holds(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the event belongs to the creditor of the payment rather than to its debtor. */
    boolean ofCreditor() {
        return ofCreditor;
    }

    /** The other side of the payment, where the event tells its kind; else null. */
    Counterparty counterparty(Resolution resolution) {
        return counterpartyKind == null ? null : new Counterparty(resolution, counterpartyKind.slot(), ownCode);
    }

    /** Puts all fields of the catalogue into the event. */
    void fill(IndexedRecord value, Event.Builder event) {
        for (Extractor extractor : extractors) {
            extractor.extract(value, event);
        }
    }
}
