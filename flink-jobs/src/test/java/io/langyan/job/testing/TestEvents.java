package io.langyan.job.testing;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.job.serial.Catalogues;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.Topic;

/** Events of one person as tests need them: a fake refund by the clock. */
public final class TestEvents {
    /** Whom the events are about. */
    public static final String SUBJECT = "p1";
    /** Some noon. */
    public static final long NOON = 1_770_000_000_000L;
    /** A minute in milliseconds. */
    public static final long MINUTE = 60_000;

    private TestEvents() {}

    /** The answer of a call from an overseas number. */
    public static Event answer(String reference, long time) {
        return callRecord(reference, Phase.ANSWER, time).build();
    }

    /** Its release. */
    public static Event release(String reference, long time) {
        return callRecord(reference, Phase.END, time).build();
    }

    /** A transfer of 30,000 yuan to a personal account. */
    public static Event transfer(String id, long time, String payee) {
        return transfer(id, time, payee, 3_000_000);
    }

    /** A transfer of so many fen to a personal account. */
    public static Event transfer(String id, long time, String payee, long fen) {
        return transfer(id, time, payee, fen, "personal");
    }

    /** A transfer that nobody minds after a warning: to a merchant. */
    public static Event purchase(String id, long time, String payee) {
        return transfer(id, time, payee, 3_000_000, "merchant");
    }

    private static Event transfer(String id, long time, String payee, long fen, String payeeKind) {
        return Event.of(type("transfer.out"), time)
                .ids(id + "/ACCEPTED", id)
                .number("amount", fen)
                .text("payee", payee)
                .value("payee_kind", payeeKind)
                .value("channel", "mobile")
                .text("account", "own-1")
                .value("account_kind", "personal")
                .build();
    }

    /** An event on its way to its person; it carries its record in the counts. */
    public static SubjectMessage happening(Event event) {
        Topic source = event.phase() == null ? Topic.PAYMENTS : Topic.CALLS;
        return new SubjectMessage.Happening(SUBJECT, event, source, true, false);
    }

    private static Event.Builder callRecord(String reference, Phase phase, long time) {
        return Event.of(type("call.received"), time)
                .ids(reference + "/" + phase, reference)
                .call(phase, Event.MISSING, Event.MISSING)
                .subject("+8613800000001", "340102")
                .text("caller", "+85221896555")
                .value("caller_class", "overseas")
                .number("forwarded", 0)
                .text("callee", "+8613800000001");
    }

    private static EventType type(String name) {
        return Catalogues.shipped().event(name).orElseThrow();
    }
}
