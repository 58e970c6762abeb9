package io.langyan.job.plan;

import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Mute;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The form of a {@link RuleChange} within messages. */
public final class RuleChangeFormat {
    private RuleChangeFormat() {}

    /** Writes it. */
    public static void write(RuleChange change, DataOutput out) throws IOException {
        out.writeLong(change.sequence());
        out.writeBoolean(change instanceof RuleChange.Published);
        if (change instanceof RuleChange.Published published) {
            out.writeLong(published.number());
            writeText(published.contentHash(), out);
            out.writeLong(published.moment());
            out.writeInt(published.rules().size());
            for (RuleSource rule : published.rules()) {
                writeText(rule.path(), out);
                writeText(rule.text(), out);
            }
        } else if (change instanceof RuleChange.Muted muted) {
            writeText(muted.mute().muteId(), out);
            writeText(muted.mute().ruleId(), out);
            out.writeLong(muted.mute().from());
            out.writeLong(muted.mute().until());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static RuleChange read(DataInput in) throws IOException {
        long sequence = in.readLong();
        if (!in.readBoolean()) {
            return new RuleChange.Muted(sequence, new Mute(readText(in), readText(in), in.readLong(), in.readLong()));
        }
        long number = in.readLong();
        String contentHash = readText(in);
        long moment = in.readLong();
        List<RuleSource> rules = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            rules.add(new RuleSource(readText(in), readText(in)));
        }
        return new RuleChange.Published(sequence, number, contentHash, moment, rules);
    }

    static void writeText(String text, DataOutput out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String readText(DataInput in) throws IOException {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
