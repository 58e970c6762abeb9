package io.langyan.bench.run;

import io.langyan.job.StateKind;
import java.time.Duration;
import java.util.Optional;

/** Where state lives in a trial. */
public enum StateChoice {
    /** Objects in memory, without checkpoints. */
    HEAP("heap", StateKind.HEAP, Optional.empty()),
    /** RocksDB, with incremental checkpoints every ten seconds. */
    ROCKSDB("rocksdb", StateKind.ROCKSDB, Optional.of(Duration.ofSeconds(10)));

    private final String label;
    private final StateKind kind;
    private final Optional<Duration> checkpointInterval;

    StateChoice(String label, StateKind kind, Optional<Duration> checkpointInterval) {
        this.label = label;
        this.kind = kind;
        this.checkpointInterval = checkpointInterval;
    }

    /** Its name in reports and on the command line. */
    public String label() {
        return label;
    }

    StateKind kind() {
        return kind;
    }

    Optional<Duration> checkpointInterval() {
        return checkpointInterval;
    }
}
