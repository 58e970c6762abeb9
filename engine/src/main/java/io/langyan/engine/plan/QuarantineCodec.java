package io.langyan.engine.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The stored form of a {@link Quarantine}. */
public final class QuarantineCodec {
    private static final int VERSION = 1;

    private QuarantineCodec() {}

    /** Writes one. */
    public static void write(Quarantine quarantine, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(quarantine.ruleId());
        out.writeInt(quarantine.version());
        out.writeBoolean(quarantine.live());
        out.writeByte(quarantine.budget().ordinal());
        out.writeLong(quarantine.found());
        out.writeLong(quarantine.allowed());
        out.writeLong(quarantine.until());
        out.writeInt(quarantine.forgone().size());
        for (long part : quarantine.forgone()) {
            out.writeLong(part);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where it is of a later version, or is none
     */
    public static Quarantine read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("expected a quarantine stored in version " + VERSION + ", but found version "
                    + version + "; use the release that wrote it, or a newer one");
        }
        String ruleId = in.readUTF();
        int ruleVersion = in.readInt();
        boolean live = in.readBoolean();
        Budget budget = Budget.values()[in.readByte()];
        long found = in.readLong();
        long allowed = in.readLong();
        long until = in.readLong();
        Set<Long> forgone = new HashSet<>();
        for (int parts = in.readInt(); parts > 0; parts--) {
            forgone.add(in.readLong());
        }
        return new Quarantine(ruleId, ruleVersion, live, budget, found, allowed, forgone, until);
    }
}
