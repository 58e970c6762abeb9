package io.langyan.job.replay;

import java.util.concurrent.CompletableFuture;

/**
 * Holds data back while control records may still be on their way. A checkpoint that was taken after the last of them
 * and has completed proves that every operator has processed them.
 */
final class ControlBarrier {
    private static final long NONE = Long.MAX_VALUE;

    private boolean closed;
    private long provingCheckpoint = NONE;
    private CompletableFuture<Void> opened = CompletableFuture.completedFuture(null);

    /** A control record has gone out: what follows must wait. */
    void controlEmitted() {
        closed = true;
        provingCheckpoint = NONE;
    }

    /** Whether data may go out; from a no on, {@link #availability} tells when to ask again. */
    boolean isOpen() {
        if (closed && opened.isDone()) {
            opened = new CompletableFuture<>();
        }
        return !closed;
    }

    /** Done while there is something to read. */
    CompletableFuture<Void> availability() {
        return opened;
    }

    /**
     * A checkpoint passes.
     *
     * @param checkpointId its number
     * @param allControlEmitted whether no control record is left to go out
     */
    void checkpointTaken(long checkpointId, boolean allControlEmitted) {
        if (closed && allControlEmitted && provingCheckpoint == NONE) {
            provingCheckpoint = checkpointId;
        }
    }

    /** A checkpoint is complete: it proves what it and every earlier one were waited for. */
    void checkpointCompleted(long checkpointId) {
        if (closed && checkpointId >= provingCheckpoint) {
            closed = false;
            opened.complete(null);
        }
    }
}
