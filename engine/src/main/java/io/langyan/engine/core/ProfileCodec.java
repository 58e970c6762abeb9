package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.timeline.DailyMemory;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.PaneMemory;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.warning.FurtherOutflows;
import io.langyan.engine.warning.PublishedWarning;
import io.langyan.engine.warning.WarningBook;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of a {@link Profile}: compact bytes behind a version (docs/decisions/0003-state-layout.md).
 * Thread-safe.
 */
public final class ProfileCodec {
    /** The layout that is written. A change of the layout raises it and keeps the reader of the old one. */
    static final int VERSION = 2;

    // Which parts follow: most people have no more than a short timeline. The highest bit stays free, so that a further
    // octet of parts can follow.
    private static final int TIDY = 1;
    private static final int OBSERVED = 2;
    private static final int VALUES = 4;
    private static final int WINDOWS = 8;
    private static final int FINDINGS = 16;
    private static final int CONTACTS = 32;
    private static final int OVERFLOW = 64;

    private final EntryCodec entries;

    /** A codec for profiles of events of that catalogue. */
    public ProfileCodec(Catalogue catalogue) {
        entries = new EntryCodec(catalogue);
    }

    /** Writes a profile. */
    public void write(Profile profile, DataOutput target) throws IOException {
        Output out = new Output(target);
        int parts = parts(profile);
        out.octet(VERSION);
        out.octet(parts);
        if ((parts & OBSERVED) != 0) {
            out.time(profile.observedSince());
        }
        if ((parts & TIDY) != 0) {
            out.time(profile.tidyFrom());
        }
        out.unsigned(profile.timeline().size());
        for (int i = 0; i < profile.timeline().size(); i++) {
            entries.write(profile.timeline().entry(i), out);
        }
        if ((parts & VALUES) != 0) {
            MemoryCodec.writeValues(profile.memory(), out);
        }
        if ((parts & WINDOWS) != 0) {
            MemoryCodec.writePanes(profile.panes(), out);
            MemoryCodec.writeDays(profile.days(), out);
        }
        if ((parts & FINDINGS) != 0) {
            writeFindings(profile, out);
        }
        if ((parts & CONTACTS) != 0) {
            writeContacts(profile.contacts(), out);
        }
        if ((parts & OVERFLOW) != 0) {
            MemoryCodec.writeOverflow(profile.overflowed(), out);
        }
    }

    private static int parts(Profile profile) {
        return (profile.tidyFrom() == Profile.NEVER ? 0 : TIDY)
                | (profile.observedSince() == Event.MISSING ? 0 : OBSERVED)
                | (profile.memory().size() == 0 ? 0 : VALUES)
                | (profile.hasWindows() ? WINDOWS : 0)
                | (profile.hasFindings() ? FINDINGS : 0)
                | (profile.hasContacts() ? CONTACTS : 0)
                | (profile.hasOverflow() ? OVERFLOW : 0);
    }

    /**
     * Reads what {@link #write} of this or an earlier release wrote.
     *
     * @throws IOException where the bytes are of a newer layout, or none of ours
     */
    public Profile read(DataInput source) throws IOException {
        Input in = new Input(source);
        int version = in.octet();
        if (version != VERSION) {
            throw new IOException("expected a profile of layout " + VERSION + " or older, but found layout " + version
                    + ": restore it with the release that wrote it");
        }
        int parts = in.octet();
        long observedSince = (parts & OBSERVED) == 0 ? Event.MISSING : in.time();
        long tidyFrom = (parts & TIDY) == 0 ? Profile.NEVER : in.time();
        Timeline timeline = readTimeline(in);
        FirstSeenMemory memory = (parts & VALUES) == 0 ? new FirstSeenMemory() : MemoryCodec.readValues(in);
        if ((parts & ~(OBSERVED | TIDY | VALUES)) == 0) {
            return dated(new Profile(timeline, memory, null), observedSince, tidyFrom);
        }
        PaneMemory panes = (parts & WINDOWS) == 0 ? null : MemoryCodec.readPanes(in);
        DailyMemory days = (parts & WINDOWS) == 0 ? null : MemoryCodec.readDays(in);
        boolean findings = (parts & FINDINGS) != 0;
        Profile profile = new Profile(timeline, memory, findings ? readStanding(in) : null);
        profile.windows(panes, days);
        if (findings) {
            profile.warnings(readWarnings(in));
            profile.further(new FurtherOutflows(StandingCodec.readOutflows(in)));
            profile.falseAlarms(readFalseAlarms(in));
        }
        profile.contacts((parts & CONTACTS) == 0 ? null : readContacts(in));
        profile.overflowed((parts & OVERFLOW) == 0 ? null : MemoryCodec.readOverflow(in));
        return dated(profile, observedSince, tidyFrom);
    }

    private static Profile dated(Profile profile, long observedSince, long tidyFrom) {
        profile.observedSince(observedSince);
        profile.tidyFrom(tidyFrom);
        return profile;
    }

    private Timeline readTimeline(Input in) throws IOException {
        int size = in.count();
        Entry[] timeline = new Entry[size + 1];
        for (int i = 0; i < size; i++) {
            timeline[i] = entries.read(in);
        }
        return new Timeline(timeline, size);
    }

    private static void writeFindings(Profile profile, Output out) throws IOException {
        out.unsigned(profile.standing().size());
        for (Standing standing : profile.standing()) {
            StandingCodec.write(standing, out);
        }
        writeWarnings(profile.warnings(), out);
        StandingCodec.writeOutflows(profile.further().all(), out);
        out.unsigned(profile.falseAlarms().size());
        for (Mute mute : profile.falseAlarms()) {
            out.text(mute.muteId());
            out.text(mute.ruleId());
            out.time(mute.from());
            out.time(mute.until());
        }
    }

    private static List<Mute> readFalseAlarms(Input in) throws IOException {
        List<Mute> mutes = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            mutes.add(new Mute(in.text(), in.text(), in.time(), in.time()));
        }
        return mutes;
    }

    private static List<Standing> readStanding(Input in) throws IOException {
        List<Standing> standing = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            standing.add(StandingCodec.read(in));
        }
        return standing;
    }

    private static void writeContacts(List<Contact> contacts, Output out) throws IOException {
        out.unsigned(contacts.size());
        for (Contact contact : contacts) {
            out.text(contact.number());
            out.text(contact.homeDivision());
            out.time(contact.validFrom());
            out.optionalTime(contact.validUntil());
        }
    }

    private static List<Contact> readContacts(Input in) throws IOException {
        List<Contact> contacts = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            contacts.add(new Contact(in.text(), in.text(), in.time(), in.optionalTime()));
        }
        return contacts;
    }

    private static void writeWarnings(WarningBook book, Output out) throws IOException {
        out.unsigned(book.closed());
        out.unsigned(book.published().size());
        for (PublishedWarning warning : book.published()) {
            out.unsigned(warning.ordinal());
            out.unsigned(warning.revision());
            out.octet(warning.fate().ordinal());
            out.flag(warning.isFinal());
            out.flag(warning.everFinal());
            out.flag(warning.next() != PublishedWarning.NEVER);
            if (warning.next() != PublishedWarning.NEVER) {
                out.time(warning.next());
            }
        }
    }

    private static WarningBook readWarnings(Input in) throws IOException {
        int closed = (int) in.unsigned();
        List<PublishedWarning> published = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            published.add(new PublishedWarning(
                    (int) in.unsigned(),
                    (int) in.unsigned(),
                    PublishedWarning.Fate.values()[in.octet()],
                    in.flag(),
                    in.flag(),
                    in.flag() ? in.time() : PublishedWarning.NEVER));
        }
        return new WarningBook(published, closed);
    }
}
