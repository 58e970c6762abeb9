package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.MembershipCodec;
import io.langyan.engine.codec.Output;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.event.Phase;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.RecordFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The stored form of an event of a timeline: only the fields that are there, each behind its slot. */
final class EntryCodec {
    private static final int NO_PHASE = Phase.values().length;
    private static final int LATE = 1;
    private static final int MEMBERSHIPS = 2;

    private final Catalogue catalogue;

    EntryCodec(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void write(Entry entry, Output out) throws IOException {
        out.unsigned(entry.type().code());
        out.text(entry.evidenceId());
        out.text(entry.firstRecordId());
        out.text(entry.subjectNumber());
        out.text(entry.subjectDivision());
        boolean hasMemberships = entry.memberships().asked() != 0;
        out.octet((entry.late() ? LATE : 0) | (hasMemberships ? MEMBERSHIPS : 0));
        if (hasMemberships) {
            MembershipCodec.write(entry.memberships(), out);
        }
        writeValues(entry, out);
        out.unsigned(entry.facts().size());
        for (RecordFact fact : entry.facts()) {
            out.time(fact.time());
            out.hash(fact.idHash());
            out.octet(fact.phase() == null ? NO_PHASE : fact.phase().ordinal());
            if (fact.phase() != null) {
                out.optionalTime(fact.answer());
                out.optional(fact.part());
            }
        }
    }

    Entry read(Input in) throws IOException {
        EventType type = catalogue.event((int) in.unsigned());
        String evidenceId = in.text();
        String firstRecordId = in.text();
        String subjectNumber = in.text();
        String subjectDivision = in.text();
        int flags = in.octet();
        Memberships memberships = (flags & MEMBERSHIPS) == 0 ? Memberships.UNASKED : MembershipCodec.read(in);
        long[] numbers = new long[type.numericSlots()];
        String[] texts = new String[type.textSlots()];
        readValues(in, numbers, texts);
        int count = in.count();
        List<RecordFact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(readFact(in));
        }
        boolean late = (flags & LATE) != 0;
        return new Entry(type, evidenceId, firstRecordId, subjectNumber, subjectDivision, numbers, texts, facts, late)
                .with(memberships);
    }

    private static RecordFact readFact(Input in) throws IOException {
        long time = in.time();
        long idHash = in.hash();
        int phase = in.octet();
        return phase == NO_PHASE
                ? new RecordFact(time, idHash, null, Event.MISSING, Event.MISSING)
                : new RecordFact(time, idHash, Phase.values()[phase], in.optionalTime(), in.optional());
    }

    private static void writeValues(Entry entry, Output out) throws IOException {
        int numbers = entry.type().numericSlots();
        int texts = entry.type().textSlots();
        int present = 0;
        for (int slot = 0; slot < numbers; slot++) {
            present += entry.number(slot) == Event.MISSING ? 0 : 1;
        }
        out.unsigned(present);
        for (int slot = 0; slot < numbers; slot++) {
            if (entry.number(slot) != Event.MISSING) {
                out.octet(slot);
                out.number(entry.number(slot));
            }
        }
        present = 0;
        for (int slot = 0; slot < texts; slot++) {
            present += entry.text(slot) == null ? 0 : 1;
        }
        out.unsigned(present);
        for (int slot = 0; slot < texts; slot++) {
            if (entry.text(slot) != null) {
                out.octet(slot);
                out.text(entry.text(slot));
            }
        }
    }

    /** Slots beyond those of this release belong to fields that it does not know: they are read and dropped. */
    private static void readValues(Input in, long[] numbers, String[] texts) throws IOException {
        Arrays.fill(numbers, Event.MISSING);
        for (int left = in.count(); left > 0; left--) {
            int slot = in.octet();
            long value = in.number();
            if (slot < numbers.length) {
                numbers[slot] = value;
            }
        }
        for (int left = in.count(); left > 0; left--) {
            int slot = in.octet();
            String value = in.text();
            if (slot < texts.length) {
                texts[slot] = value;
            }
        }
    }
}
