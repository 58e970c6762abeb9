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

/**
 * The stored form of an event of a timeline: what its records told, then its values as they are. Slots mean the same in
 * every release, so values of fields that this one does not know are carried along.
 */
final class EntryCodec {
    private static final int LATE = 1;
    /** It has one record, which tells of the whole of it. */
    private static final int PLAIN = 2;
    /** A rule asked on which lists somebody of it is. */
    private static final int MEMBERSHIPS = 4;

    private static final Phase[] PHASES = Phase.values();
    // An octet of a fact: its phase in the lower four bits, then which parts follow.
    private static final int PHASE = 15;
    /** Stored for what has no phase, and is told by the identity of its event. */
    private static final int NO_PHASE = 15;

    private static final int ANSWER = 16;
    private static final int PART = 32;

    private final Catalogue catalogue;

    EntryCodec(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void write(Entry entry, Output out) throws IOException {
        out.unsigned(entry.type().code());
        boolean hasMemberships = entry.memberships().asked() != 0;
        out.octet((entry.late() ? LATE : 0) | (entry.isPlain() ? PLAIN : 0) | (hasMemberships ? MEMBERSHIPS : 0));
        if (hasMemberships) {
            MembershipCodec.write(entry.memberships(), out);
        }
        if (entry.isPlain()) {
            out.time(entry.oldestRecord());
        } else {
            out.unsigned(entry.records());
            for (int i = 0; i < entry.records(); i++) {
                writeFact(entry.fact(i), out);
            }
        }
        out.unsigned(entry.values().length);
        out.octets(entry.values());
    }

    Entry read(Input in) throws IOException {
        EventType type = catalogue.event((int) in.unsigned());
        int flags = in.octet();
        boolean late = (flags & LATE) != 0;
        Memberships memberships = (flags & MEMBERSHIPS) == 0 ? Memberships.UNASKED : MembershipCodec.read(in);
        if ((flags & PLAIN) != 0) {
            long time = in.time();
            return Entry.plain(type, in.octets(in.count()), time, late).with(memberships);
        }
        RecordFact[] facts = new RecordFact[in.count()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = readFact(in);
        }
        return Entry.stored(type, in.octets(in.count()), facts, late).with(memberships);
    }

    private static void writeFact(RecordFact fact, Output out) throws IOException {
        boolean hasAnswer = fact.answer() != Event.MISSING;
        boolean hasPart = fact.part() != Event.MISSING;
        int phase = fact.phase() == null ? NO_PHASE : fact.phase().ordinal();
        out.octet(phase | (hasAnswer ? ANSWER : 0) | (hasPart ? PART : 0));
        out.time(fact.time());
        if (fact.phase() != null) {
            out.hash(fact.idHash());
        }
        if (hasAnswer) {
            out.time(fact.answer());
        }
        if (hasPart) {
            out.number(fact.part());
        }
    }

    private static RecordFact readFact(Input in) throws IOException {
        int parts = in.octet();
        long time = in.time();
        if ((parts & PHASE) == NO_PHASE) {
            return RecordFact.told(time);
        }
        return new RecordFact(
                time,
                in.hash(),
                PHASES[parts & PHASE],
                (parts & ANSWER) == 0 ? Event.MISSING : in.time(),
                (parts & PART) == 0 ? Event.MISSING : in.number());
    }
}
