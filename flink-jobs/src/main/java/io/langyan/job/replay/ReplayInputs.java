package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that a replay reads (DESIGN 5). */
public final class ReplayInputs {
    /** What a directory may hold, control records first; what is not there is left out. */
    private static final List<Topic> TOPICS =
            List.of(Topic.IDENTITIES, Topic.WATCHLIST, Topic.CALLS, Topic.PAYMENTS, Topic.FEEDBACK);

    private ReplayInputs() {}

    /** The input files that are in the directory, control records first. */
    public static List<ReplaySplit> files(Path directory) {
        return files(directory, TOPICS);
    }

    /**
     * The same without feedback: it answered the warnings of the rules of then, which are not those of other rules, and
     * must not silence them.
     */
    public static List<ReplaySplit> filesWithoutFeedback(Path directory) {
        return files(
                directory,
                TOPICS.stream().filter(topic -> topic != Topic.FEEDBACK).toList());
    }

    private static List<ReplaySplit> files(Path directory, List<Topic> topics) {
        return topics.stream()
                .map(topic -> new ReplaySplit(topic, directory.resolve(topic.fileName()), 0))
                .filter(split -> Files.exists(split.file()))
                .toList();
    }
}
