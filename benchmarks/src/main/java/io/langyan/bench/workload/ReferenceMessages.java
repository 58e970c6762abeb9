package io.langyan.bench.workload;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.job.serial.Catalogues;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.Topic;
import java.nio.charset.StandardCharsets;

/**
 * Puts events of the reference workload into the form that reaches the subject stage: calls as plain records of a whole
 * call, payments as accepted transfers. Names of people, numbers and accounts are made once, since a real source has them
 * at hand too; identities of records are made for every event.
 */
public final class ReferenceMessages {
    /** Payments are cited by this and the number of the event in ten digits. */
    private static final byte PAYMENT = 'E';

    private static final byte CALL = 'R';
    private static final int DIGITS = 10;
    private static final int NUMBER_LENGTH = 1 + DIGITS;

    private static final EventType PLACED = type("call.placed");
    private static final EventType RECEIVED = type("call.received");
    private static final EventType TRANSFER = type("transfer.out");
    private static final String[] PEOPLE = names("P", 8, ReferenceWorkload.SUBJECTS, 0);
    private static final String[] NUMBERS = names("+86138", 8, ReferenceWorkload.SUBJECTS, 0);
    private static final String[] CALLERS = names("+85295", 8, ReferenceWorkload.IDENTITIES, 10_000_000);
    private static final String[] ACCOUNTS = names("622202", 10, ReferenceWorkload.IDENTITIES, 1_000_000_000);
    private static final String[] REGIONS = {"110000", "310000", "440000", "330000"};
    private static final int[] CALLER_CLASSES = callerClasses();
    private static final CallSlots RECEIVED_SLOTS = new CallSlots(RECEIVED, "caller", "callee", "caller_class");
    private static final CallSlots PLACED_SLOTS = new CallSlots(PLACED, "callee", "", "callee_class");
    private static final TransferSlots TRANSFER_SLOTS = new TransferSlots();

    private ReferenceMessages() {}

    /** The message of an event. */
    public static SubjectMessage message(ReferenceEvent event) {
        Event built = switch (event.kind()) {
            case CALL_PLACED -> call(event, PLACED, PLACED_SLOTS);
            case CALL_RECEIVED -> call(event, RECEIVED, RECEIVED_SLOTS);
            case PAYMENT -> transfer(event);
        };
        Topic source = event.isPayment() ? Topic.PAYMENTS : Topic.CALLS;
        return new SubjectMessage.Happening(PEOPLE[event.subject()], built, source, true, false);
    }

    /** The number of the event that is cited by that evidence id. */
    public static long sequenceOf(String evidenceId) {
        return Long.parseLong(evidenceId, 1, NUMBER_LENGTH, 10);
    }

    private static Event call(ReferenceEvent event, EventType type, CallSlots slots) {
        String reference = identity(CALL, event.sequence(), "");
        Event.Builder builder = Event.of(type, event.time())
                .ids(identity(CALL, event.sequence(), "/END"), reference)
                .call(Phase.END, event.time() - event.seconds() * 1000L, event.seconds() * 1000L)
                .subject(NUMBERS[event.subject()], REGIONS[event.region()])
                .number(slots.otherClass, CALLER_CLASSES[event.callerClass().ordinal()])
                .text(slots.other, CALLERS[event.caller()]);
        if (slots.own >= 0) {
            builder.text(slots.own, NUMBERS[event.subject()]);
        }
        return builder.build();
    }

    private static Event transfer(ReferenceEvent event) {
        return Event.of(TRANSFER, event.time())
                .ids(identity(PAYMENT, event.sequence(), "/ACCEPTED"), identity(PAYMENT, event.sequence(), ""))
                .subject(null, REGIONS[event.region()])
                .number(TRANSFER_SLOTS.amount, event.amount())
                .number(TRANSFER_SLOTS.payeeKind, 0)
                .number(TRANSFER_SLOTS.channel, event.channel())
                .number(TRANSFER_SLOTS.accountKind, 0)
                .text(TRANSFER_SLOTS.payee, ACCOUNTS[event.payee()])
                .text(TRANSFER_SLOTS.account, ACCOUNTS[event.account()])
                .build();
    }

    private static String identity(byte prefix, long sequence, String suffix) {
        byte[] text = new byte[NUMBER_LENGTH + suffix.length()];
        text[0] = prefix;
        long rest = sequence;
        for (int place = DIGITS; place > 0; place--) {
            text[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        for (int i = 0; i < suffix.length(); i++) {
            text[NUMBER_LENGTH + i] = (byte) suffix.charAt(i);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static EventType type(String name) {
        return Catalogues.shipped().event(name).orElseThrow();
    }

    private static int slot(EventType type, String field) {
        return type.field(field).orElseThrow().slot();
    }

    /** Formatting two million names one by one would take longer than a trial. */
    private static String[] names(String prefix, int digits, int count, long first) {
        String zeros = "0".repeat(digits);
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            String number = Long.toString(first + i);
            names[i] = prefix.concat(zeros.substring(number.length())).concat(number);
        }
        return names;
    }

    private static int[] callerClasses() {
        ReferenceEvent.CallerClass[] classes = ReferenceEvent.CallerClass.values();
        int[] codes = new int[classes.length];
        for (ReferenceEvent.CallerClass each : classes) {
            codes[each.ordinal()] =
                    Catalogues.shipped().enumType("number_class").orElseThrow().codeOf(each.label());
        }
        return codes;
    }

    private static final class CallSlots {
        private final int other;
        private final int own;
        private final int otherClass;

        CallSlots(EventType type, String other, String own, String otherClass) {
            this.other = slot(type, other);
            this.own = own.isEmpty() ? -1 : slot(type, own);
            this.otherClass = slot(type, otherClass);
        }
    }

    private static final class TransferSlots {
        private final int amount = slot(TRANSFER, "amount");
        private final int payeeKind = slot(TRANSFER, "payee_kind");
        private final int channel = slot(TRANSFER, "channel");
        private final int accountKind = slot(TRANSFER, "account_kind");
        private final int payee = slot(TRANSFER, "payee");
        private final int account = slot(TRANSFER, "account");
    }
}
