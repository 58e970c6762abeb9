package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.timeline.DailyMemory;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.PaneMemory;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.warning.PublishedWarning;
import io.langyan.engine.warning.WarningBook;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stored form of a {@link Profile}: compact bytes behind a version (docs/decisions/0003-state-layout.md).
 * Thread-safe.
 */
public final class ProfileCodec {
    /** The layout that is written. A change of the layout raises it and keeps the reader of the old one. */
    static final int VERSION = 1;

    private final EntryCodec entries;

    /** A codec for profiles of events of that catalogue. */
    public ProfileCodec(Catalogue catalogue) {
        entries = new EntryCodec(catalogue);
    }

    /** Writes a profile. */
    public void write(Profile profile, DataOutput target) throws IOException {
        Output out = new Output(target);
        out.octet(VERSION);
        out.unsigned(profile.timeline().entries().size());
        for (Entry entry : profile.timeline().entries()) {
            entries.write(entry, out);
        }
        writeMemory(profile.memory(), out);
        MemoryCodec.writePanes(profile.panes(), out);
        MemoryCodec.writeDays(profile.days(), out);
        out.unsigned(profile.standing().size());
        for (Standing standing : profile.standing()) {
            StandingCodec.write(standing, out);
        }
        writeWarnings(profile.warnings(), out);
        out.unsigned(profile.contacts().size());
        for (Contact contact : profile.contacts()) {
            out.text(contact.number());
            out.text(contact.homeDivision());
            out.time(contact.validFrom());
            out.optionalTime(contact.validUntil());
        }
        MemoryCodec.writeOverflow(profile.overflowed(), out);
        out.optionalTime(profile.tidyFrom() == Profile.NEVER ? Event.MISSING : profile.tidyFrom());
        out.optionalTime(profile.observedSince());
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
        List<Entry> timeline = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            timeline.add(entries.read(in));
        }
        FirstSeenMemory memory = readMemory(in);
        PaneMemory panes = MemoryCodec.readPanes(in);
        DailyMemory days = MemoryCodec.readDays(in);
        List<Standing> standing = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            standing.add(StandingCodec.read(in));
        }
        WarningBook warnings = readWarnings(in);
        List<Contact> contacts = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            contacts.add(new Contact(in.text(), in.text(), in.time(), in.optionalTime()));
        }
        Overflow overflow = MemoryCodec.readOverflow(in);
        long tidyFrom = in.optionalTime();
        long observedSince = in.optionalTime();
        return new Profile(
                new Timeline(timeline),
                memory,
                panes,
                days,
                standing,
                warnings,
                contacts,
                overflow,
                tidyFrom == Event.MISSING ? Profile.NEVER : tidyFrom,
                observedSince);
    }

    private static void writeMemory(FirstSeenMemory memory, Output out) throws IOException {
        out.unsigned(memory.features().size());
        for (Map.Entry<Long, FirstSeenMemory.Values> feature : memory.features().entrySet()) {
            out.hash(feature.getKey());
            out.flag(feature.getValue().forgot());
            out.unsigned(feature.getValue().times().size());
            for (Map.Entry<Long, long[]> value : feature.getValue().times().entrySet()) {
                out.hash(value.getKey());
                out.unsigned(value.getValue().length);
                for (long time : value.getValue()) {
                    out.time(time);
                }
            }
        }
    }

    private static FirstSeenMemory readMemory(Input in) throws IOException {
        Map<Long, FirstSeenMemory.Values> features = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            long feature = in.hash();
            boolean forgot = in.flag();
            Map<Long, long[]> times = new HashMap<>();
            for (int values = in.count(); values > 0; values--) {
                long fingerprint = in.hash();
                long[] occurrences = new long[in.count()];
                for (int i = 0; i < occurrences.length; i++) {
                    occurrences[i] = in.time();
                }
                times.put(fingerprint, occurrences);
            }
            features.put(feature, new FirstSeenMemory.Values(times, forgot));
        }
        return new FirstSeenMemory(features);
    }

    private static void writeWarnings(WarningBook book, Output out) throws IOException {
        out.unsigned(book.closed());
        out.unsigned(book.published().size());
        for (PublishedWarning warning : book.published()) {
            out.unsigned(warning.ordinal());
            out.unsigned(warning.revision());
            out.flag(warning.withdrawn());
            out.flag(warning.isFinal());
        }
    }

    private static WarningBook readWarnings(Input in) throws IOException {
        int closed = (int) in.unsigned();
        List<PublishedWarning> published = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            published.add(new PublishedWarning((int) in.unsigned(), (int) in.unsigned(), in.flag(), in.flag()));
        }
        return new WarningBook(published, closed);
    }
}
