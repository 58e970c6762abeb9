package io.langyan.engine.core;

import io.langyan.engine.catalogue.Catalogue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of a {@link Profile}: compact, versioned bytes. Thread-safe. */
public final class ProfileCodec {
    /** A codec for profiles of events of that catalogue. */
    public ProfileCodec(Catalogue catalogue) {}

    /** Writes a profile. */
    public void write(Profile profile, DataOutput out) throws IOException {}

    /** Reads what {@link #write} of this or an earlier release wrote. */
    public Profile read(DataInput in) throws IOException {
        return new Profile();
    }
}
