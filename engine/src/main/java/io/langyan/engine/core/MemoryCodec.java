package io.langyan.engine.core;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.SeenValues;
import java.io.IOException;
import java.util.Arrays;

/** The stored form of the values an entity has dealt with: each with how many times follow. */
final class MemoryCodec {
    private MemoryCodec() {}

    static void write(FirstSeenMemory memory, Output out) throws IOException {
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

    static FirstSeenMemory read(Input in) throws IOException {
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
}
