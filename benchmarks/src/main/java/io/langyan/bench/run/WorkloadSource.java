package io.langyan.bench.run;

import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.bench.workload.ReferenceWorkload;
import io.langyan.job.subject.SubjectMessage;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** Makes the workload's messages by their place, and counts them. */
final class WorkloadSource implements GeneratorFunction<Long, SubjectMessage> {
    private static final long serialVersionUID = 1L;
    /** Often enough to start the clock in time, seldom enough to cost nothing. */
    private static final int COUNTED_AT_ONCE = 1024;

    private final String trial;
    private final long events;
    private final int parallelism;
    private transient Progress progress;
    private transient int uncounted;

    WorkloadSource(String trial, long events, int parallelism) {
        this.trial = trial;
        this.events = events;
        this.parallelism = parallelism;
    }

    @Override
    public void open(SourceReaderContext context) {
        progress = Progress.of(trial);
    }

    @Override
    public SubjectMessage map(Long place) {
        if (++uncounted == COUNTED_AT_ONCE) {
            progress.made(uncounted);
            uncounted = 0;
        }
        return ReferenceMessages.message(
                ReferenceWorkload.event(ReferenceWorkload.sequenceAt(place, events, parallelism)));
    }
}
