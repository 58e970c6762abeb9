package io.langyan.job.replay;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;

/** Merges the files of a replay by arrival; of two lines that arrive together, the one of the first file comes first. */
final class ReplayReader implements SourceReader<SourceMessage, ReplaySplit> {
    private final SourceReaderContext context;
    private final RecordDecoder decoder;
    private final ControlBarrier barrier = new ControlBarrier();
    private final List<ReplayFile> files = new ArrayList<>();
    private final PriorityQueue<ReplayFile> merge =
            new PriorityQueue<>(Comparator.comparingLong(ReplayFile::arrival).thenComparing(ReplayFile::topic));
    private final Queue<SourceMessage> announcements = new ArrayDeque<>();
    private final CompletableFuture<Void> allFilesKnown = new CompletableFuture<>();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final Counter bytesRead;
    private boolean proofWanted;

    ReplayReader(SourceReaderContext context, List<String> lists) {
        this.context = context;
        this.decoder = new RecordDecoder(lists);
        this.bytesRead = context.metricGroup().counter(ReplayJob.BYTES_READ);
    }

    @Override
    public void start() {
        // The files come unasked.
    }

    @Override
    public void addSplits(List<ReplaySplit> splits) {
        for (ReplaySplit split : splits) {
            ReplayFile file = ReplayFile.open(split);
            files.add(file);
            announcements.add(new SourceMessage.PartitionOpened(split.topic(), ReplayFile.PARTITION));
            queue(file);
        }
    }

    @Override
    public void notifyNoMoreSplits() {
        allFilesKnown.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<SourceMessage> output) throws IOException {
        if (!allFilesKnown.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (!announcements.isEmpty()) {
            output.collect(announcements.remove());
            return InputStatus.MORE_AVAILABLE;
        }
        if (merge.isEmpty()) {
            return mayEnd() ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }
        if (merge.peek().arrival() != ArrivalTimes.FIRST && !passesBarrier()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        emit(merge.remove(), output);
        return InputStatus.MORE_AVAILABLE;
    }

    private void emit(ReplayFile file, ReaderOutput<SourceMessage> output) throws IOException {
        if (file.arrival() == ArrivalTimes.FIRST) {
            barrier.controlEmitted();
        }
        Place place = new Place(file.topic().fileName(), ReplayFile.PARTITION, file.lineNumber());
        output.collect(new SourceMessage.Arrived(
                file.topic(),
                ReplayFile.PARTITION,
                decoder.decodeJson(file.topic(), file.line(), place, RecordDecoder.NO_ARRIVAL)));
        bytesRead.inc(file.line().length + 1L);
        file.advance();
        queue(file);
    }

    private void queue(ReplayFile file) {
        if (file.hasLine()) {
            merge.add(file);
        } else {
            announcements.add(new SourceMessage.PartitionEnded(file.topic(), ReplayFile.PARTITION));
        }
    }

    /** What the enumerator still has to send would find no task. */
    private boolean mayEnd() {
        return !proofWanted || acknowledged.isDone();
    }

    private boolean passesBarrier() {
        if (barrier.isOpen()) {
            return true;
        }
        if (!proofWanted) {
            proofWanted = true;
            context.sendSourceEventToCoordinator(new ControlEmitted());
        }
        return false;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        if (!allFilesKnown.isDone()) {
            return allFilesKnown;
        }
        return announcements.isEmpty() && merge.isEmpty() && !mayEnd() ? acknowledged : barrier.availability();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof ControlEmitted) {
            acknowledged.complete(null);
        }
    }

    @Override
    public List<ReplaySplit> snapshotState(long checkpointId) {
        barrier.checkpointTaken(checkpointId, merge.isEmpty() || merge.peek().arrival() != ArrivalTimes.FIRST);
        return files.stream().map(ReplayFile::split).toList();
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        barrier.checkpointCompleted(checkpointId);
    }

    @Override
    public void close() throws IOException {
        for (ReplayFile file : files) {
            file.close();
        }
    }
}
