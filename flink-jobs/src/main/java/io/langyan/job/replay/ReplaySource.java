package io.langyan.job.replay;

import io.langyan.job.intake.SourceMessage;
import io.langyan.job.intake.SourceMessageSerializer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Replays the files of a directory as one stream in the order of arrival. Control records come first, and data is held
 * back until a checkpoint proves that every operator has taken them in. To be used at parallelism 1: one reader merges.
 */
public final class ReplaySource
        implements Source<SourceMessage, ReplaySplit, List<ReplaySplit>>, ResultTypeQueryable<SourceMessage> {
    private static final long serialVersionUID = 1L;

    private final String directory;
    private final ArrayList<String> lists;
    private final boolean withFeedback;

    /**
     * A replay of the files in a directory that are there: see {@link ReplayInputs#files}.
     *
     * @param directory the directory
     * @param lists the lists that entries may be of; none for any
     */
    public ReplaySource(Path directory, List<String> lists) {
        this(directory, lists, true);
    }

    /** A replay that leaves feedback out unless it is told not to: see {@link ReplayInputs#filesWithoutFeedback}. */
    ReplaySource(Path directory, List<String> lists, boolean withFeedback) {
        this.directory = directory.toString();
        this.lists = new ArrayList<>(lists);
        this.withFeedback = withFeedback;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<SourceMessage, ReplaySplit> createReader(SourceReaderContext context) {
        return new ReplayReader(context, lists);
    }

    @Override
    public SplitEnumerator<ReplaySplit, List<ReplaySplit>> createEnumerator(
            SplitEnumeratorContext<ReplaySplit> context) {
        Path from = Path.of(directory);
        return new ReplayEnumerator(
                context, withFeedback ? ReplayInputs.files(from) : ReplayInputs.filesWithoutFeedback(from));
    }

    @Override
    public SplitEnumerator<ReplaySplit, List<ReplaySplit>> restoreEnumerator(
            SplitEnumeratorContext<ReplaySplit> context, List<ReplaySplit> unassigned) {
        return new ReplayEnumerator(context, unassigned);
    }

    @Override
    public SimpleVersionedSerializer<ReplaySplit> getSplitSerializer() {
        return new ReplaySplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<List<ReplaySplit>> getEnumeratorCheckpointSerializer() {
        return new ReplaySplitSerializer().ofLists();
    }

    @Override
    public TypeInformation<SourceMessage> getProducedType() {
        return SourceMessageSerializer.TYPE;
    }
}
