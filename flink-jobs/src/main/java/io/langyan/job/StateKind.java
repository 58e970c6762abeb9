package io.langyan.job;

/** Where the state of the running job lives. */
public enum StateKind {
    /** As objects in memory: the fastest, limited by the heap. */
    HEAP("hashmap"),
    /** In RocksDB on local disk: larger than memory. */
    ROCKSDB("rocksdb");

    private final String backend;

    StateKind(String backend) {
        this.backend = backend;
    }

    /** Flink's name for it. */
    String backend() {
        return backend;
    }
}
