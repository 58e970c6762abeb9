package io.langyan.job.intake;

import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.serial.AvroTypes;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Rejected;
import io.langyan.schema.DeadLetter;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * The gate behind every source: counts, sorts out what cannot be used, judges lateness and makes the watermark, all per
 * partition and by one clock, which checkpoints remember. Chained to its source, so that a record reaches it in the order
 * of its partition.
 *
 * <p>The source's own watermarks serve its alignment with other sources and end here, as does its idleness: an idle feed
 * must not hold up the reading of others, and must not be passed by the watermark either.
 */
public final class Gate extends AbstractStreamOperator<Gated>
        implements OneInputStreamOperator<SourceMessage, Gated>, ProcessingTimeCallback {
    /** Where records go that cannot be used. */
    public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters", AvroTypes.DEAD_LETTER);
    /** Where copies of late records go, and those that are too old to be evaluated. */
    public static final OutputTag<GatedRecord> LATE = new OutputTag<>("late", GatedRecordSerializer.TYPE);

    private static final long serialVersionUID = 1L;
    /** A replay runs through days in seconds: the watermark then follows event time, not the clock. */
    private static final long STRIDE_MILLIS = 60_000;

    private final OutOfOrderness outOfOrderness;
    private final boolean carriesData;
    private final SourceCounts counts = new SourceCounts("gate");
    private transient PartitionClocks clocks;
    private transient ListState<PartitionTime> times;
    private transient long emitted;
    private transient boolean idle;

    private Gate(OutOfOrderness outOfOrderness, boolean carriesData) {
        this.outOfOrderness = outOfOrderness;
        this.carriesData = carriesData;
    }

    /** A gate for a source of calls, payments or both: from the start it holds the watermark back. */
    public static Gate ofData(OutOfOrderness outOfOrderness) {
        return new Gate(outOfOrderness, true);
    }

    /** A gate for a source of control records alone: they tell nothing of event time, so it never holds it back. */
    public static Gate ofControl() {
        return new Gate(OutOfOrderness.DEFAULT, false);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        counts.restore(context.getOperatorStateStore());
        clocks = new PartitionClocks(outOfOrderness::millis);
        // Partitions may come back to another subtask than the one that wrote them down.
        times = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("partition-times", PartitionTimeSerializer.INSTANCE));
        for (PartitionTime time : times.get()) {
            clocks.restore(time);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        counts.snapshot();
        boolean first = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        times.update(clocks.times(first));
    }

    @Override
    public void open() throws Exception {
        super.open();
        emitted = Long.MIN_VALUE;
        counts.expose(getRuntimeContext());
        scheduleWatermark();
    }

    @Override
    public void processElement(StreamRecord<SourceMessage> element) {
        SourceMessage message = element.getValue();
        if (message instanceof SourceMessage.Arrived arrived) {
            arrive(arrived, element);
        } else if (isData(message.topic())) {
            if (message instanceof SourceMessage.PartitionOpened) {
                clocks.open(message.topic(), message.partition());
            } else if (message instanceof SourceMessage.PartitionRead read) {
                advanceReading(read, element);
            } else {
                clocks.close(message.topic(), message.partition());
                advanceWatermark();
            }
        }
    }

    /** Goes on behind the records it speaks of; the watermark does not move by it. */
    private void advanceReading(SourceMessage.PartitionRead read, StreamRecord<SourceMessage> element) {
        long before = clocks.readUpTo(read.topic());
        clocks.clock(read.topic(), read.partition()).readUpTo(read.time());
        long now = clocks.readUpTo(read.topic());
        if (now > before) {
            element.eraseTimestamp();
            output.collect(element.replace(new Gated.FeedRead(read.topic(), now)));
        }
    }

    private void arrive(SourceMessage.Arrived arrived, StreamRecord<SourceMessage> element) {
        if (arrived.decoded() instanceof Rejected rejected) {
            counts.add(arrived.topic(), Count.READ);
            counts.add(arrived.topic(), Count.DEAD_LETTERED);
            output.collect(DEAD_LETTERS, new StreamRecord<>(rejected.letter()));
        } else if (arrived.decoded() instanceof Accepted accepted) {
            counts.add(arrived.topic(), Count.READ);
            if (isData(arrived.topic())) {
                admit(arrived, accepted, element);
            } else {
                output.collect(element.replace(new GatedRecord(accepted, Punctuality.ON_TIME)));
            }
        }
    }

    private void admit(SourceMessage.Arrived arrived, Accepted accepted, StreamRecord<SourceMessage> element) {
        PartitionClock clock = clocks.clock(arrived.topic(), arrived.partition());
        GatedRecord gated = new GatedRecord(accepted, clock.judge(accepted.eventTime(), accepted.arrivalTime()));
        if (gated.punctuality() != Punctuality.ON_TIME) {
            output.collect(LATE, new StreamRecord<>(gated));
        }
        if (gated.punctuality() == Punctuality.EXPIRED) {
            counts.add(arrived.topic(), Count.EXPIRED);
            return;
        }
        if (gated.punctuality() == Punctuality.LATE) {
            counts.add(arrived.topic(), Count.LATE);
        }
        output.collect(element.replace(gated, accepted.eventTime()));
        if (clock.hasRisenBy(STRIDE_MILLIS)) {
            advanceWatermark();
        }
    }

    @Override
    public void onProcessingTime(long now) {
        if (carriesData) {
            advanceWatermark();
        } else if (!idle) {
            idle = true;
            output.emitWatermarkStatus(WatermarkStatus.IDLE);
        }
        scheduleWatermark();
    }

    @Override
    public void processWatermark(Watermark watermark) {
        if (watermark.equals(Watermark.MAX_WATERMARK)) {
            emitted = Long.MAX_VALUE;
            activate();
            output.emitWatermark(watermark);
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // The source's idleness ends here: see the class comment.
    }

    private void advanceWatermark() {
        long watermark = clocks.watermark();
        if (watermark > emitted) {
            emitted = watermark;
            activate();
            output.emitWatermark(new Watermark(watermark));
        }
    }

    private void activate() {
        if (idle) {
            idle = false;
            output.emitWatermarkStatus(WatermarkStatus.ACTIVE);
        }
    }

    private void scheduleWatermark() {
        long interval = getExecutionConfig().getAutoWatermarkInterval();
        getProcessingTimeService()
                .registerTimer(getProcessingTimeService().getCurrentProcessingTime() + interval, this);
    }

    private static boolean isData(Topic topic) {
        return topic == Topic.CALLS || topic == Topic.PAYMENTS;
    }
}
