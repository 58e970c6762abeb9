package io.langyan.job.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.flink.api.common.JobID;

/**
 * Where the subtasks of a job in one JVM tell each other of changes of rules. Stages with a keyed input are sent them; the
 * mapping is chained to its source, so that no record is written and read on the way, and looks here instead: one look at
 * a field a record. What it does with the rules is to leave out what no rule wants, and the versions before stay in its
 * plan (docs/decisions/0014).
 */
public final class NoticeBoard {
    /** Far more than can be published between two looks. */
    private static final int MOST_NOTICES = 64;

    private static final Map<JobID, NoticeBoard> BOARDS = new ConcurrentHashMap<>();

    private final ConcurrentSkipListMap<Long, RuleChange> notices = new ConcurrentSkipListMap<>();
    private volatile long newest;
    private int readers;

    private NoticeBoard() {}

    /** The board of a job, which stays as long as anybody is there. */
    static NoticeBoard join(JobID job) {
        return BOARDS.compute(job, (any, known) -> {
            NoticeBoard board = known == null ? new NoticeBoard() : known;
            board.readers++;
            return board;
        });
    }

    /** Leaves the board of a job. */
    static void leave(JobID job) {
        BOARDS.computeIfPresent(job, (any, board) -> --board.readers == 0 ? null : board);
    }

    /** Tells of a change, unless it is known. */
    void post(RuleChange change) {
        notices.putIfAbsent(change.sequence(), change);
        while (notices.size() > MOST_NOTICES) {
            notices.pollFirstEntry();
        }
        newest = notices.lastKey();
    }

    /** The newest change that was told of; 0 for none. */
    long newest() {
        return newest;
    }

    /** What came after a change, in order. */
    List<RuleChange> after(long sequence) {
        return List.copyOf(notices.tailMap(sequence, false).values());
    }
}
