package io.langyan.job.report;

import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** For how long what nothing is said of any more is remembered. */
final class Lifetime {
    /** How many state entries the compaction filter looks at before it asks for the time again. */
    private static final long ENTRIES_PER_CLOCK_READ = 1000;

    private Lifetime() {}

    /** Lets a state end so long after it was last written; never for zero. */
    static <T> ValueStateDescriptor<T> limit(ValueStateDescriptor<T> descriptor, Duration timeToLive) {
        if (!timeToLive.isZero()) {
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(timeToLive)
                    .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                    .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
                    .cleanupInRocksdbCompactFilter(ENTRIES_PER_CLOCK_READ)
                    .build());
        }
        return descriptor;
    }
}
