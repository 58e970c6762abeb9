package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.timeline.Hash;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Records of one person for tests, short to write and to read. */
public final class Sample {
    /** The catalogue of this release. */
    public static final Catalogue CATALOGUE = readCatalogue();

    /** Monday 2026-03-02, 10:00 in Shanghai. */
    public static final long START = Instant.parse("2026-03-02T02:00:00Z").toEpochMilli();

    /** Whose records they are. */
    public static final String SUBJECT = "person-1";

    /** The engine's limits, but for windows that are exact up to so many events only, and short warnings with few payments. */
    static CoreSettings tight(int maxExact, int maxEpisode) {
        CoreSettings usual = CoreSettings.DEFAULT;
        return new CoreSettings(
                usual.reach(),
                usual.silence(),
                usual.maxTail(),
                maxExact,
                maxEpisode,
                usual.maxQuiet(),
                maxEpisode,
                usual.ladder(),
                usual.falseAlarm(),
                usual.cold());
    }

    private Sample() {}

    /** A judge of {@link #SUBJECT} with the engine's limits and its way of naming things. */
    static Oracle oracle() {
        return oracleOf(SUBJECT, CoreSettings.DEFAULT);
    }

    /** A judge of {@link #SUBJECT} with those limits. */
    static Oracle oracle(CoreSettings settings) {
        return oracleOf(SUBJECT, settings);
    }

    /** A judge of a person with the engine's limits and its way of naming things. */
    public static Oracle oracleOf(String subjectId) {
        return oracleOf(subjectId, CoreSettings.DEFAULT);
    }

    /** A judge of a person with those limits and the engine's way of naming things. */
    static Oracle oracleOf(String subjectId, CoreSettings settings) {
        return new Oracle(settings, new Identities() {
            @Override
            public String detectionId(CheckedRule rule, String triggerId) {
                return Hash.hex(rule.id(), rule.status().name(), subjectId, triggerId);
            }

            @Override
            public String warningId(int ordinal) {
                return Hash.hex(subjectId, Integer.toString(ordinal));
            }

            @Override
            public boolean isObserved(Event record, Collection<CheckedRule> rules) {
                return Plan.of(CATALOGUE, List.copyOf(rules)).wants(record);
            }
        });
    }

    private static Catalogue readCatalogue() {
        try (InputStream yaml = CatalogueResource.open()) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventType type(String name) {
        return CATALOGUE.event(name).orElseThrow();
    }

    /** Milliseconds of so many minutes. */
    static long minutes(long minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }

    /** Milliseconds of so many hours. */
    static long hours(long hours) {
        return Duration.ofHours(hours).toMillis();
    }

    /** Fen of so many yuan. */
    static long yuan(long yuan) {
        return yuan * 100;
    }

    /** The moment so many minutes after {@link #START}. */
    static long at(long minutes) {
        return START + minutes(minutes);
    }

    /** A call from an overseas number, to be completed by its records. */
    static SampleCall callFrom(String reference, String caller) {
        return new SampleCall(type("call.received"), reference, caller, "overseas");
    }

    /** A call to an official line, to be completed by its records. */
    static SampleCall callTo(String reference, String callee) {
        return new SampleCall(type("call.placed"), reference, callee, "official");
    }

    /** A transfer to a personal account. */
    static Event transfer(String id, long time, long yuan, String payee) {
        return transferBuilder(id, time, payee).number("amount", yuan(yuan)).build();
    }

    /** Where such a transfer went, as a warning says. */
    static Payee paid(String account, long yuan, String id, long time) {
        return new Payee(account, yuan(yuan), id, time, new Destination("personal", null));
    }

    /** A transfer of so many fen. */
    static Event payment(String id, long time, long fen) {
        return transferBuilder(id, time, "A1").number("amount", fen).build();
    }

    /** A transfer in another currency: its amount is missing. */
    static Event foreignTransfer(String id, long time, String payee) {
        return transferBuilder(id, time, payee).build();
    }

    private static Event.Builder transferBuilder(String id, long time, String payee) {
        return Event.of(type("transfer.out"), time)
                .ids(id + "/ACCEPTED", id)
                .text("payee", payee)
                .value("payee_kind", "personal")
                .value("channel", "mobile")
                .text("account", "own-1")
                .value("account_kind", "personal");
    }

    /** A payment at a merchant. */
    static Event purchase(String id, long time, long yuan, String payee) {
        return Event.of(type("purchase.out"), time)
                .ids(id + "/ACCEPTED", id)
                .number("amount", yuan(yuan))
                .text("payee", payee)
                .value("channel", "qr")
                .build();
    }
}
