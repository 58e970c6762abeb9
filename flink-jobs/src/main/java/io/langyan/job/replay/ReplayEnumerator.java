package io.langyan.job.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;

/**
 * Gives all files to the one reader that merges them, and sees to the one checkpoint that the reader waits for: Flink takes
 * none while a backlog is reported.
 */
final class ReplayEnumerator implements SplitEnumerator<ReplaySplit, List<ReplaySplit>> {
    private static final int ONLY_READER = 0;

    private final SplitEnumeratorContext<ReplaySplit> context;
    private final List<ReplaySplit> unassigned;
    private boolean wanted;
    private boolean proved;

    ReplayEnumerator(SplitEnumeratorContext<ReplaySplit> context, List<ReplaySplit> unassigned) {
        this.context = context;
        this.unassigned = new ArrayList<>(unassigned);
    }

    @Override
    public void start() {
        if (context.currentParallelism() != 1) {
            throw new IllegalStateException("expected a replay to be read at parallelism 1, but found "
                    + context.currentParallelism() + "; set the parallelism of the source");
        }
        context.setIsProcessingBacklog(true);
    }

    @Override
    public void addReader(int subtask) {
        if (!unassigned.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(Map.of(ONLY_READER, List.copyOf(unassigned))));
            unassigned.clear();
        }
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public void handleSplitRequest(int subtask, String requesterHostname) {
        // Splits are not asked for: the reader gets all of them when it comes.
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        if (event instanceof ControlEmitted) {
            want();
            // The line above tells the reader, too, and the job fails where the reader has ended by then: small files.
            context.sendEventToSourceReader(subtask, event);
        }
    }

    @Override
    public void addSplitsBack(List<ReplaySplit> splits, int subtask) {
        unassigned.addAll(splits);
    }

    @Override
    public List<ReplaySplit> snapshotState(long checkpointId) {
        // This is the one; others would only queue up behind it. A reader that has ended must not be told again.
        if (wanted) {
            wanted = false;
            context.setIsProcessingBacklog(true);
        }
        return List.copyOf(unassigned);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        proved = true;
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) {
        // At the end of the job what is still under way is aborted, too.
        if (!proved) {
            want();
        }
    }

    private void want() {
        wanted = true;
        context.setIsProcessingBacklog(false);
    }

    @Override
    public void close() {
        // Nothing is held open here.
    }
}
