package io.langyan.cli.backtest.replay;

import io.langyan.job.JobOutputs;
import io.langyan.job.JobResults;
import io.langyan.schema.LangyanRecord;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Keeps what the job has to tell in memory, instead of files full of clear numbers.
 *
 * @param key the key of the {@link FindingsSink}
 */
record FindingsOutputs(String key) implements JobOutputs {
    @Override
    public void attach(JobResults results) {
        keep(results.warnings(), "warnings");
        keep(results.detections(), "detections");
        keep(results.deadLetters(), "dead letters");
    }

    private <T extends LangyanRecord> void keep(DataStream<T> records, String name) {
        records.sinkTo(new FindingsSink<>(key))
                .name("keep " + name)
                .uid("keep-" + name)
                .setParallelism(1);
    }
}
