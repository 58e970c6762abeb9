package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that a replay reads (DESIGN 5). */
public final class ReplayInputs {
    /** What a directory may hold, control records first; what is not there is left out. */
    private static final List<Topic> TOPICS = List.of(Topic.IDENTITIES, Topic.WATCHLIST, Topic.CALLS, Topic.PAYMENTS);

    private ReplayInputs() {}

    /** The input files that are in the directory, control records first. */
    public static List<ReplaySplit> files(Path directory) {
        return TOPICS.stream()
                .map(topic -> new ReplaySplit(topic, directory.resolve(topic.fileName()), 0))
                .filter(split -> Files.exists(split.file()))
                .toList();
    }
}
