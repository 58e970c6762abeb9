package io.langyan.records.event;

import io.langyan.engine.catalogue.EnumType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.records.number.NumberClass;
import io.langyan.schema.AccountType;
import io.langyan.schema.PaymentKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;

/** The derivations that the catalogue may name after {@code as}: each makes the value of a field from a record. */
final class Derivations {
    /** The kind of the creditor of a payment, which is {@code own} for oneself. */
    static final String CREDITOR_KIND = "creditor_kind";
    /** The kind of the debtor of a payment, which is {@code own} for oneself. */
    static final String DEBTOR_KIND = "debtor_kind";

    private static final String CNY = "CNY";
    private static final Map<String, String> PARTY_KINDS = Map.of(
            AccountType.PERSONAL.name(), "personal",
            AccountType.CORPORATE.name(), "company",
            AccountType.MERCHANT.name(), "merchant",
            AccountType.INSTITUTION.name(), "institution");
    private static final Map<String, String> CREDIT_KINDS = Map.of(
            PaymentKind.TRANSFER.name(), "transfer",
            PaymentKind.REFUND.name(), "refund",
            PaymentKind.LOAN_DISBURSEMENT.name(), "loan",
            PaymentKind.CASH_DEPOSIT.name(), "cash");

    private final RecentNumbers numbers;
    private final Map<String, Function<Source, Extractor>> byName = new LinkedHashMap<>();

    /**
     * What a derivation is compiled from.
     *
     * @param field the field of the event
     * @param record the schema of the record
     * @param user the field's full name, for messages
     */
    record Source(Field field, Schema record, String user) {
        FieldPath path() {
            return sibling(field.origin().path());
        }

        FieldPath sibling(String path) {
            return FieldPath.of(record, path, user);
        }
    }

    Derivations(RecentNumbers numbers) {
        this.numbers = numbers;
        byName.put("", this::asItIs);
        byName.put("e164", this::e164);
        byName.put("number_class", this::callerClass);
        byName.put("dialled_class", this::dialledClass);
        byName.put("number_division", this::division);
        byName.put("or_false", this::orFalse);
        byName.put("cny", this::yuan);
        byName.put(CREDITOR_KIND, this::partyKind);
        byName.put(DEBTOR_KIND, this::partyKind);
        byName.put("account_kind", this::accountKind);
        byName.put("credit_kind", source -> symbol(source, source.path(), CREDIT_KINDS));
        byName.put("lower", this::lower);
    }

    /**
     * Compiles the extraction of a field.
     *
     * @throws IllegalStateException where the catalogue names a derivation or a path that does not exist, or one that
     *     does not give the field's type
     */
    Extractor compile(Field field, Schema record, String eventName) {
        Source source = new Source(field, record, "field " + field.name() + " of event " + eventName);
        Function<Source, Extractor> derivation = byName.get(field.origin().as());
        if (derivation == null) {
            throw new IllegalStateException("expected " + source.user() + " of the catalogue to name a derivation, but "
                    + "found '" + field.origin().as() + "'; there are " + byName.keySet());
        }
        Extractor extractor = derivation.apply(source);
        if (extractor instanceof Extractor.OfNumber != field.type().isNumeric()) {
            throw new IllegalStateException("expected " + source.user() + " of the catalogue to be derived as a "
                    + field.type() + ", but found '" + field.origin().as() + "' of "
                    + field.origin().path());
        }
        return extractor;
    }

    private Extractor asItIs(Source source) {
        FieldPath path = source.path();
        int slot = source.field().slot();
        return switch (path.schema().getType()) {
            case STRING -> new Extractor.OfText(slot, value -> (String) path.get(value));
            case LONG, INT -> new Extractor.OfNumber(slot, value -> number((Number) path.get(value)));
            case BOOLEAN -> new Extractor.OfNumber(slot, value -> truth((Boolean) path.get(value), Event.MISSING));
            default ->
                throw new IllegalStateException("expected " + source.user() + " of the catalogue to name how it "
                        + "is derived from " + source.field().origin().path() + ", but found nothing; add 'as'");
        };
    }

    private Extractor e164(Source source) {
        FieldPath path = source.path();
        return new Extractor.OfText(
                source.field().slot(),
                value -> numbers.read((String) path.get(value)).e164());
    }

    private Extractor callerClass(Source source) {
        FieldPath path = source.path();
        FieldPath trunk = source.sibling("internationalTrunk");
        long[] codes = classCodes(source);
        return new Extractor.OfNumber(source.field().slot(), value -> {
            boolean international = Boolean.TRUE.equals(trunk.get(value));
            return codes[
                    numbers.read((String) path.get(value))
                            .callerClass(international)
                            .ordinal()];
        });
    }

    private Extractor dialledClass(Source source) {
        FieldPath path = source.path();
        long[] codes = classCodes(source);
        return new Extractor.OfNumber(
                source.field().slot(),
                value -> codes[
                        numbers.read((String) path.get(value)).dialledClass().ordinal()]);
    }

    /** Always missing, as the field may be: there is no table of prefixes and places that we would answer for. */
    private Extractor division(Source source) {
        source.path();
        return new Extractor.OfText(source.field().slot(), value -> null);
    }

    private Extractor orFalse(Source source) {
        FieldPath path = source.path();
        return new Extractor.OfNumber(source.field().slot(), value -> truth((Boolean) path.get(value), 0));
    }

    private Extractor yuan(Source source) {
        FieldPath path = source.path();
        FieldPath currency = source.sibling("currency");
        return new Extractor.OfNumber(
                source.field().slot(),
                value -> CNY.equals(currency.get(value)) ? number((Number) path.get(value)) : Event.MISSING);
    }

    private Extractor partyKind(Source source) {
        return symbol(source, source.sibling(source.field().origin().path() + ".accountType"), PARTY_KINDS);
    }

    private Extractor accountKind(Source source) {
        return symbol(source, source.path(), PARTY_KINDS);
    }

    private Extractor lower(Source source) {
        Map<String, String> names = new LinkedHashMap<>();
        FieldPath path = source.path();
        if (path.schema().getType() == Schema.Type.ENUM) {
            path.schema().getEnumSymbols().forEach(symbol -> names.put(symbol, symbol.toLowerCase(Locale.ROOT)));
        }
        return symbol(source, path, names);
    }

    /** The code of the catalogue's value for each symbol of the record's enum; missing for symbols without one. */
    private static Extractor symbol(Source source, FieldPath path, Map<String, String> names) {
        if (path.schema().getType() != Schema.Type.ENUM) {
            throw new IllegalStateException("expected " + source.user() + " of the catalogue to be read from an enum, "
                    + "but found " + path.schema().getType() + " at "
                    + source.field().origin().path());
        }
        long[] codes = path.schema().getEnumSymbols().stream()
                .mapToLong(symbol -> names.containsKey(symbol) ? code(source, names.get(symbol)) : Event.MISSING)
                .toArray();
        return new Extractor.OfNumber(source.field().slot(), value -> {
            Enum<?> symbol = (Enum<?>) path.get(value);
            return symbol == null ? Event.MISSING : codes[symbol.ordinal()];
        });
    }

    private static long[] classCodes(Source source) {
        long[] codes = new long[NumberClass.values().length];
        for (NumberClass numberClass : NumberClass.values()) {
            codes[numberClass.ordinal()] = code(source, numberClass.value());
        }
        return codes;
    }

    private static long code(Source source, String value) {
        int code = source.field().enumType().map(type -> type.codeOf(value)).orElse(-1);
        if (code < 0) {
            throw new IllegalStateException("expected the enum of " + source.user() + " of the catalogue to have '"
                    + value + "', but found "
                    + source.field().enumType().map(EnumType::values).orElse(null));
        }
        return code;
    }

    private static long number(Number value) {
        return value == null ? Event.MISSING : value.longValue();
    }

    private static long truth(Boolean value, long otherwise) {
        return value == null ? otherwise : value ? 1 : 0;
    }
}
