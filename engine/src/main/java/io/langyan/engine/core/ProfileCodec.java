package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.Timeline;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
    private static final int DOSSIER = 4;
    private static final int OVERFLOW = 8;

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
        if ((parts & DOSSIER) != 0) {
            DossierCodec.write(profile.dossier(), out);
        }
        if ((parts & OVERFLOW) != 0) {
            out.unsigned(profile.overflow());
        }
    }

    private static int parts(Profile profile) {
        return (profile.tidyFrom() == Profile.NEVER ? 0 : TIDY)
                | (profile.memory().size() == 0 ? 0 : MEMORY)
                | (profile.hasDossier() ? DOSSIER : 0)
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
        Entry[] timeline = new Entry[size + 1];
        for (int i = 0; i < size; i++) {
            timeline[i] = entries.read(in);
        }
        long tidyFrom = (parts & TIDY) == 0 ? Profile.NEVER : in.time();
        FirstSeenMemory memory = (parts & MEMORY) == 0 ? new FirstSeenMemory() : MemoryCodec.read(in);
        Dossier dossier = (parts & DOSSIER) == 0 ? null : DossierCodec.read(in);
        long overflow = (parts & OVERFLOW) == 0 ? 0 : in.unsigned();
        return new Profile(new Timeline(timeline, size), memory, dossier, overflow, tidyFrom);
    }
}
