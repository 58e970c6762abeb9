package io.langyan.job.report;

import io.langyan.engine.situation.Board;
import io.langyan.engine.situation.BoardWarning;
import io.langyan.engine.situation.Report;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.ReadingClock;
import io.langyan.job.clock.Stages;
import io.langyan.records.Topic;
import io.langyan.records.output.SituationRecords;
import io.langyan.schema.Situation;
import io.langyan.schema.SituationFeed;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * How things stand at the desk, at one subtask: says so every full hour by the clock, and every full minute in which more
 * warnings were opened than a desk takes. It wakes by the clock alone, so that silence is told as well.
 */
public final class SituationOperator extends AbstractStreamOperator<Situation>
        implements OneInputStreamOperator<SituationMessage, Situation>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final int mostPerMinute;
    private final LiveFeeds live;
    private transient ListState<BoardWarning> stored;
    private transient Board board;
    private transient ReadingClock clock;
    private transient long startedAt;
    private transient long minuteSince;
    private transient long hourSince;
    private transient long hourEnds;

    /**
     * The board.
     *
     * @param mostPerMinute how many new warnings a minute the desk takes one by one
     * @param live the feeds that are read while things happen
     */
    public SituationOperator(int mostPerMinute, LiveFeeds live) {
        this.mostPerMinute = mostPerMinute;
        this.live = live;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        board = new Board();
        stored = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("board", BoardWarningSerializer.TYPE));
        for (BoardWarning warning : stored.get()) {
            board.restore(warning);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        stored.update(List.copyOf(board.open()));
    }

    @Override
    public void open() throws Exception {
        super.open();
        clock = new ReadingClock(Stages.SUBJECTS);
        startedAt = now();
        minuteSince = startedAt;
        hourSince = startedAt;
        hourEnds = next(startedAt, HOUR);
        getMetricGroup().gauge("letGo", (Gauge<Long>) board::letGo);
        getProcessingTimeService().registerTimer(next(startedAt, MINUTE), this);
    }

    @Override
    public void processElement(StreamRecord<SituationMessage> element) {
        SituationMessage message = element.getValue();
        if (message instanceof SituationMessage.Open opened) {
            board.open(opened.warning());
        } else if (message instanceof SituationMessage.Over over) {
            board.close(over.warningId());
        } else if (message instanceof SituationMessage.Read read) {
            clock.take(read.word());
        }
    }

    @Override
    public void onProcessingTime(long timestamp) {
        board.endMinute(minuteSince, timestamp, mostPerMinute).ifPresent(this::tell);
        minuteSince = timestamp;
        if (timestamp >= hourEnds) {
            tell(board.endHour(hourSince, timestamp));
            hourSince = timestamp;
            hourEnds = next(timestamp, HOUR);
        }
        getProcessingTimeService().registerTimer(next(Math.max(timestamp, now()), MINUTE), this);
    }

    private void tell(Report report) {
        List<SituationFeed> feeds = live.feeds().stream().map(this::feed).toList();
        output.collect(new StreamRecord<>(SituationRecords.toAvro(report, feeds)));
    }

    private SituationFeed feed(Topic feed) {
        long readUpTo = clock.readUpTo(feed);
        boolean stalled =
                now() - Math.max(startedAt, readUpTo) > live.stalledAfter().toMillis();
        return new SituationFeed(feed.topicName(), readUpTo == ReadingClock.UNKNOWN ? null : readUpTo, stalled);
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    /** The next full minute or hour after a moment; also in Shanghai, which is whole hours away. */
    private static long next(long time, long period) {
        return Math.floorDiv(time, period) * period + period;
    }
}
