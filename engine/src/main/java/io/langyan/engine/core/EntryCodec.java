package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Identity;
import io.langyan.engine.timeline.RecordFact;
import io.langyan.engine.timeline.SlotValues;
import java.io.IOException;

/** The stored form of an event of a timeline: only what is there, behind flags and masks that tell what that is. */
final class EntryCodec {
    private static final int LATE = 1;
    private static final int CITABLE = 2;
    private static final int CALL_RECORD = 4;
    private static final int NUMBER = 8;
    private static final int DIVISION = 16;
    private static final int PRINTS = 32;

    private static final Phase[] PHASES = Phase.values();
    private static final int NO_PHASE = PHASES.length;
    private static final String[] NO_TEXTS = {};
    private static final long[] NO_PRINTS = {};

    private final Catalogue catalogue;

    EntryCodec(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void write(Entry entry, Output out) throws IOException {
        out.unsigned(entry.type().code());
        out.octet(flags(entry));
        if (entry.isCitable()) {
            writeIdentity(entry.identity(), out);
        }
        writeValues(entry.values(), out);
        if (entry.type().interval()) {
            out.unsigned(entry.size());
            for (int i = 0; i < entry.size(); i++) {
                writeFact(entry.fact(i), out);
            }
        } else {
            out.time(entry.oldestRecord());
            out.hash(entry.idHash());
        }
    }

    Entry read(Input in) throws IOException {
        EventType type = catalogue.event((int) in.unsigned());
        int flags = in.octet();
        Identity identity = (flags & CITABLE) == 0 ? null : readIdentity(flags, in);
        SlotValues values = readValues(flags, in);
        boolean late = (flags & LATE) != 0;
        if (!type.interval()) {
            return Entry.point(type, identity, values, in.time(), in.hash(), late);
        }
        RecordFact[] facts = new RecordFact[in.count()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = readFact(in);
        }
        return Entry.call(type, identity, values, facts, late);
    }

    private static int flags(Entry entry) {
        int flags = (entry.late() ? LATE : 0) | (entry.values().printMask() == 0 ? 0 : PRINTS);
        if (!entry.isCitable()) {
            return flags;
        }
        Identity identity = entry.identity();
        return flags
                | CITABLE
                | (identity.firstRecordId() == null ? 0 : CALL_RECORD)
                | (identity.subjectNumber() == null ? 0 : NUMBER)
                | (identity.subjectDivision() == null ? 0 : DIVISION);
    }

    private static void writeIdentity(Identity identity, Output out) throws IOException {
        out.text(identity.evidenceId());
        if (identity.firstRecordId() != null) {
            out.text(identity.firstRecordId());
        }
        if (identity.subjectNumber() != null) {
            out.text(identity.subjectNumber());
        }
        if (identity.subjectDivision() != null) {
            out.text(identity.subjectDivision());
        }
    }

    private static Identity readIdentity(int flags, Input in) throws IOException {
        return new Identity(
                in.text(),
                (flags & CALL_RECORD) == 0 ? null : in.text(),
                (flags & NUMBER) == 0 ? null : in.text(),
                (flags & DIVISION) == 0 ? null : in.text());
    }

    private static void writeValues(SlotValues values, Output out) throws IOException {
        out.unsigned(values.numberMask());
        for (long number : values.numbers()) {
            out.number(number);
        }
        out.unsigned(values.textMask());
        for (String text : values.texts()) {
            out.text(text);
        }
        if (values.printMask() != 0) {
            out.unsigned(values.printMask());
            for (long print : values.prints()) {
                out.hash(print);
            }
        }
    }

    private static SlotValues readValues(int flags, Input in) throws IOException {
        int numberMask = (int) in.unsigned();
        long[] numbers = new long[Integer.bitCount(numberMask)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.number();
        }
        int textMask = (int) in.unsigned();
        String[] texts = textMask == 0 ? NO_TEXTS : new String[Integer.bitCount(textMask)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.text();
        }
        int printMask = (flags & PRINTS) == 0 ? 0 : (int) in.unsigned();
        long[] prints = printMask == 0 ? NO_PRINTS : new long[Integer.bitCount(printMask)];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = in.hash();
        }
        return new SlotValues(numberMask, numbers, textMask, texts, printMask, prints);
    }

    private static void writeFact(RecordFact fact, Output out) throws IOException {
        out.time(fact.time());
        out.hash(fact.idHash());
        out.octet(fact.phase() == null ? NO_PHASE : fact.phase().ordinal());
        if (fact.phase() != null) {
            out.optionalTime(fact.answer());
            out.optional(fact.part());
        }
    }

    private static RecordFact readFact(Input in) throws IOException {
        long time = in.time();
        long idHash = in.hash();
        int phase = in.octet();
        return phase == NO_PHASE
                ? new RecordFact(time, idHash, null, Event.MISSING, Event.MISSING)
                : new RecordFact(time, idHash, PHASES[phase], in.optionalTime(), in.optional());
    }
}
