package io.langyan.engine.core;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.timeline.DailyMemory;
import io.langyan.engine.timeline.DailyValues;
import io.langyan.engine.timeline.DayValues;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.PaneMemory;
import io.langyan.engine.timeline.Panes;
import io.langyan.engine.timeline.SeenValues;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The stored form of what remains of events that have left the timeline: values that were seen, each with how many times
 * follow; panes, days and buckets as differences to the one before; and how much had to be forgotten.
 */
final class MemoryCodec {
    private MemoryCodec() {}

    static void writeValues(FirstSeenMemory memory, Output out) throws IOException {
        out.unsigned(memory.size());
        for (int i = 0; i < memory.size(); i++) {
            SeenValues values = memory.feature(i);
            out.hash(values.feature());
            out.flag(values.forgot());
            out.unsigned(values.rows());
            for (int row = 0; row < values.rows(); ) {
                row = writeValue(values, row, out);
            }
        }
    }

    private static int writeValue(SeenValues values, int first, Output out) throws IOException {
        int end = first + 1;
        while (end < values.rows() && values.fingerprint(end) == values.fingerprint(first)) {
            end++;
        }
        out.hash(values.fingerprint(first));
        out.unsigned(end - first);
        for (int row = first; row < end; row++) {
            out.time(values.time(row));
        }
        return end;
    }

    static FirstSeenMemory readValues(Input in) throws IOException {
        SeenValues[] features = new SeenValues[in.count()];
        for (int i = 0; i < features.length; i++) {
            long feature = in.hash();
            boolean forgot = in.flag();
            long[] fingerprints = new long[in.count()];
            long[] times = new long[fingerprints.length];
            for (int row = 0; row < times.length; ) {
                long fingerprint = in.hash();
                int end = row + in.count();
                if (end > times.length) {
                    throw new IOException("expected at most " + times.length + " remembered times, but found " + end);
                }
                Arrays.fill(fingerprints, row, end, fingerprint);
                for (; row < end; row++) {
                    times[row] = in.time();
                }
            }
            features[i] = new SeenValues(feature, fingerprints, times, forgot);
        }
        return new FirstSeenMemory(features);
    }

    static void writePanes(PaneMemory memory, Output out) throws IOException {
        out.unsigned(memory.features().size());
        for (Map.Entry<Long, Panes> feature : memory.features().entrySet()) {
            Panes panes = feature.getValue();
            out.hash(feature.getKey());
            out.time(panes.newest());
            out.unsigned(panes.values().size());
            long last = 0;
            for (Map.Entry<Long, Long> pane : panes.values().entrySet()) {
                out.number(pane.getKey() - last);
                out.number(pane.getValue());
                last = pane.getKey();
            }
            out.unsigned(panes.lastPanes().size());
            for (Map.Entry<Long, Long> value : panes.lastPanes().entrySet()) {
                out.hash(value.getKey());
                out.number(value.getValue());
            }
        }
    }

    static PaneMemory readPanes(Input in) throws IOException {
        Map<Long, Panes> features = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            long hash = in.hash();
            long newest = in.time();
            NavigableMap<Long, Long> values = new TreeMap<>();
            long pane = 0;
            for (int panes = in.count(); panes > 0; panes--) {
                pane += in.number();
                values.put(pane, in.number());
            }
            Map<Long, Long> lastPanes = new HashMap<>();
            for (int different = in.count(); different > 0; different--) {
                lastPanes.put(in.hash(), in.number());
            }
            features.put(hash, new Panes(values, lastPanes, newest));
        }
        return new PaneMemory(features);
    }

    static void writeDays(DailyMemory memory, Output out) throws IOException {
        out.unsigned(memory.features().size());
        for (Map.Entry<Long, DailyValues> feature : memory.features().entrySet()) {
            DailyValues values = feature.getValue();
            out.hash(feature.getKey());
            out.optional(values.newestForgotten());
            out.unsigned(values.days().size());
            long last = 0;
            for (Map.Entry<Long, DayValues> day : values.days().entrySet()) {
                out.number(day.getKey() - last);
                writeDay(day.getValue(), out);
                last = day.getKey();
            }
        }
    }

    private static void writeDay(DayValues day, Output out) throws IOException {
        out.unsigned(day.count());
        out.optional(day.sum());
        out.unsigned(day.buckets().size());
        int last = 0;
        for (Map.Entry<Integer, Long> bucket : day.buckets().entrySet()) {
            out.number(bucket.getKey() - last);
            out.unsigned(bucket.getValue());
            last = bucket.getKey();
        }
    }

    static DailyMemory readDays(Input in) throws IOException {
        Map<Long, DailyValues> features = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            long hash = in.hash();
            long newestForgotten = in.optional();
            NavigableMap<Long, DayValues> days = new TreeMap<>();
            long day = 0;
            for (int count = in.count(); count > 0; count--) {
                day += in.number();
                days.put(day, readDay(in));
            }
            features.put(hash, new DailyValues(days, newestForgotten));
        }
        return new DailyMemory(features);
    }

    private static DayValues readDay(Input in) throws IOException {
        long count = in.unsigned();
        long sum = in.optional();
        NavigableMap<Integer, Long> buckets = new TreeMap<>();
        int bucket = 0;
        for (int left = in.count(); left > 0; left--) {
            bucket += (int) in.number();
            buckets.put(bucket, in.unsigned());
        }
        return new DayValues(count, sum, buckets);
    }

    static void writeOverflow(Overflow overflow, Output out) throws IOException {
        out.unsigned(overflow.count());
        out.unsigned(overflow.newestByType().size());
        for (Map.Entry<Integer, Long> newest : overflow.newestByType().entrySet()) {
            out.unsigned(newest.getKey());
            out.time(newest.getValue());
        }
        out.unsigned(overflow.settledByRule().size());
        for (Map.Entry<Long, Overflow.Settled> settled :
                overflow.settledByRule().entrySet()) {
            out.hash(settled.getKey());
            out.time(settled.getValue().newest());
            out.optionalTime(settled.getValue().newestUnsuppressed());
        }
    }

    static Overflow readOverflow(Input in) throws IOException {
        long count = in.unsigned();
        Map<Integer, Long> newestByType = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            newestByType.put((int) in.unsigned(), in.time());
        }
        Map<Long, Overflow.Settled> settledByRule = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            settledByRule.put(in.hash(), new Overflow.Settled(in.time(), in.optionalTime()));
        }
        return new Overflow(count, newestByType, settledByRule);
    }
}
