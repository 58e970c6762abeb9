package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.Timeline;
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
    static final int VERSION = 1;

    // Which parts follow: most people have no more than a short timeline.
    private static final int TIDY = 1;
    private static final int MEMORY = 2;
    private static final int FINDINGS = 4;
    private static final int CONTACTS = 8;
    private static final int OVERFLOW = 16;

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
        out.unsigned(profile.timeline().size());
        for (int i = 0; i < profile.timeline().size(); i++) {
            entries.write(profile.timeline().entry(i), out);
        }
        if ((parts & TIDY) != 0) {
            out.time(profile.tidyFrom());
        }
        if ((parts & MEMORY) != 0) {
            MemoryCodec.write(profile.memory(), out);
        }
        if ((parts & FINDINGS) != 0) {
            out.unsigned(profile.standing().size());
            for (Standing standing : profile.standing()) {
                StandingCodec.write(standing, out);
            }
            writeWarnings(profile.warnings(), out);
        }
        if ((parts & CONTACTS) != 0) {
            writeContacts(profile.contacts(), out);
        }
        if ((parts & OVERFLOW) != 0) {
            out.unsigned(profile.overflow());
        }
    }

    private static int parts(Profile profile) {
        WarningBook warnings = profile.warnings();
        return (profile.tidyFrom() == Profile.NEVER ? 0 : TIDY)
                | (profile.memory().size() == 0 ? 0 : MEMORY)
                | (profile.standing().isEmpty() && warnings.isBlank() ? 0 : FINDINGS)
                | (profile.contacts().isEmpty() ? 0 : CONTACTS)
                | (profile.overflow() == 0 ? 0 : OVERFLOW);
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
        int size = in.count();
        List<Entry> timeline = new ArrayList<>(size + 1);
        for (int left = size; left > 0; left--) {
            timeline.add(entries.read(in));
        }
        long tidyFrom = (parts & TIDY) == 0 ? Profile.NEVER : in.time();
        FirstSeenMemory memory = (parts & MEMORY) == 0 ? new FirstSeenMemory() : MemoryCodec.read(in);
        boolean findings = (parts & FINDINGS) != 0;
        List<Standing> standing = findings ? readStanding(in) : new ArrayList<>(0);
        WarningBook warnings = findings ? readWarnings(in) : new WarningBook();
        List<Contact> contacts = (parts & CONTACTS) == 0 ? new ArrayList<>(0) : readContacts(in);
        long overflow = (parts & OVERFLOW) == 0 ? 0 : in.unsigned();
        return new Profile(new Timeline(timeline), memory, standing, warnings, contacts, overflow, tidyFrom);
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
