package io.langyan.bench.workload;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.job.serial.Catalogues;

/** How hand-written operators read what they need of an event: by fixed slots. */
public final class EventReader {
    private static final int RECEIVED = code("call.received");
    private static final int TRANSFER = code("transfer.out");
    private static final int CALLER_CLASS = slot("call.received", "caller_class");
    private static final int AMOUNT = slot("transfer.out", "amount");
    private static final int PAYEE = slot("transfer.out", "payee");
    private static final boolean[] RISKY_CLASSES = riskyClasses();

    private EventReader() {}

    /** Whether it is an accepted payment. */
    public static boolean isPayment(Event event) {
        return event.type().code() == TRANSFER;
    }

    /** Whether it is a call from a number of a class that swindlers use, however long. */
    public static boolean isCallOfRiskyClass(Event event) {
        return event.type().code() == RECEIVED && RISKY_CLASSES[(int) event.number(CALLER_CLASS)];
    }

    /** Whether it is a call of at least ten minutes from a number of such a class. */
    public static boolean isRiskyCall(Event event) {
        return isCallOfRiskyClass(event)
                && event.time() - event.answerTime() >= ReferenceWorkload.LONG_CALL_SECONDS * 1000L;
    }

    /** The amount of a payment, fen. */
    public static long amount(Event payment) {
        return payment.number(AMOUNT);
    }

    /** 64 bits that stand for the payee of a payment. */
    public static long payee(Event payment) {
        return hash(payment.text(PAYEE));
    }

    /** 64 bits that stand for a text. */
    public static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x100000001b3L + text.charAt(i);
        }
        return ReferenceWorkload.mix(hash);
    }

    private static int code(String type) {
        return Catalogues.shipped().event(type).orElseThrow().code();
    }

    private static int slot(String type, String field) {
        EventType found = Catalogues.shipped().event(type).orElseThrow();
        return found.field(field).orElseThrow().slot();
    }

    private static boolean[] riskyClasses() {
        var classes = Catalogues.shipped().enumType("number_class").orElseThrow();
        boolean[] risky = new boolean[classes.values().size()];
        for (ReferenceEvent.CallerClass each : ReferenceEvent.CallerClass.values()) {
            risky[classes.codeOf(each.label())] = each != ReferenceEvent.CallerClass.MOBILE;
        }
        return risky;
    }
}
