package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.rule.CheckedRule;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored form of a {@link PlanHistory}, which begins with its version. What is read makes the same plan: the same
 * rules for the same triggers, whose parts have been watched since the same moments. Quarantines are not part of it, since
 * each subtask has its own: {@link QuarantineCodec}.
 */
public final class PlanHistoryCodec {
    private static final int VERSION = 1;

    private final Catalogue catalogue;
    private final SourcedRule.Reader rules;

    /**
     * A codec.
     *
     * @param catalogue the events that rules are about
     * @param rules makes rules of texts
     */
    public PlanHistoryCodec(Catalogue catalogue, SourcedRule.Reader rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** Writes a history. */
    public void write(PlanHistory history, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(history.number());
        out.writeLong(history.moment());
        out.writeLong(history.from());
        Map<Origins, Integer> places = new IdentityHashMap<>();
        List<Origins> all = new ArrayList<>();
        for (PlannedRule planned : history.plan().rules()) {
            if (places.putIfAbsent(planned.origins(), all.size()) == null) {
                all.add(planned.origins());
            }
        }
        out.writeInt(all.size());
        for (Origins origins : all) {
            write(origins, out);
        }
        out.writeInt(history.plan().rules().size());
        for (PlannedRule planned : history.plan().rules()) {
            SourcedRule source = history.source(planned.rule());
            write(source.path(), out);
            write(source.text(), out);
            out.writeLong(planned.from());
            out.writeLong(planned.until());
            out.writeInt(places.get(planned.origins()));
        }
        out.writeInt(history.plan().mutes().size());
        for (Mute mute : history.plan().mutes()) {
            write(mute.muteId(), out);
            write(mute.ruleId(), out);
            out.writeLong(mute.from());
            out.writeLong(mute.until());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where it is of a later version, or is none
     */
    public PlanHistory read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("expected rules stored in version " + VERSION + ", but found version " + version
                    + "; use the release that wrote them, or a newer one");
        }
        long number = in.readLong();
        long moment = in.readLong();
        long from = in.readLong();
        List<Origins> all = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            all.add(readOrigins(in));
        }
        List<PlannedRule> planned = new ArrayList<>();
        Map<CheckedRule, SourcedRule> sources = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            String path = readText(in);
            String text = readText(in);
            CheckedRule rule = rules.read(path, text);
            sources.put(rule, new SourcedRule(rule, path, text));
            long begin = in.readLong();
            long until = in.readLong();
            PlannedRule read = new PlannedRule(rule, begin, all.get(in.readInt()));
            planned.add(until == Long.MAX_VALUE ? read : read.until(until));
        }
        List<Mute> mutes = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            mutes.add(new Mute(readText(in), readText(in), in.readLong(), in.readLong()));
        }
        return new PlanHistory(new Plan(catalogue, planned, mutes, List.of()), sources, number, moment, from);
    }

    private void write(Origins origins, DataOutput out) throws IOException {
        out.writeLong(origins.others());
        out.writeInt(origins.parts().size());
        for (Map.Entry<Long, Long> part : origins.parts().entrySet()) {
            out.writeLong(part.getKey());
            out.writeLong(part.getValue());
        }
        out.writeInt(origins.fields().size());
        for (Map.Entry<Integer, Map<Field, Long>> type : origins.fields().entrySet()) {
            write(catalogue.event(type.getKey()).name(), out);
            out.writeInt(type.getValue().size());
            for (Map.Entry<Field, Long> field : type.getValue().entrySet()) {
                write(field.getKey().name(), out);
                out.writeLong(field.getValue());
            }
        }
    }

    private Origins readOrigins(DataInput in) throws IOException {
        Origins origins = new Origins(in.readLong());
        for (int count = in.readInt(); count > 0; count--) {
            origins.parts().put(in.readLong(), in.readLong());
        }
        for (int types = in.readInt(); types > 0; types--) {
            EventType type = event(readText(in));
            Map<Field, Long> kept = new HashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                String name = readText(in);
                long since = in.readLong();
                kept.put(
                        type.field(name)
                                .orElseThrow(() -> new IOException("expected a field of " + type.name()
                                        + ", but found '" + name + "'; use the release that wrote it, or a newer one")),
                        since);
            }
            origins.fields().put(type.code(), kept);
        }
        return origins;
    }

    private EventType event(String name) throws IOException {
        return catalogue
                .event(name)
                .orElseThrow(() -> new IOException("expected an event of the catalogue, but found '" + name
                        + "'; use the release that wrote it, or a newer one"));
    }

    private static void write(String text, DataOutput out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInput in) throws IOException {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
