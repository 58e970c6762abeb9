package io.langyan.cli.backtest.replay;

import io.langyan.job.JobSettings;
import io.langyan.job.replay.ReplayFailedException;
import io.langyan.job.replay.ReplayInputs;
import io.langyan.job.replay.ReplayJob;
import io.langyan.job.replay.ReplaySplit;
import io.langyan.job.replay.RunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recorded history and what the job, the same that {@code langyan run} runs, found in it.
 *
 * @param summary the counts of its sources
 * @param findings what was found
 */
public record HistoryReplay(RunSummary summary, Findings findings) {
    /**
     * Replays a history.
     *
     * @param settings how to run, and with which rules
     * @param history the directory to read
     * @param terminal where progress is shown; empty where nobody looks
     * @throws IOException where there is no place for state
     * @throws ReplayFailedException where the job fails
     */
    public static HistoryReplay run(JobSettings settings, Path history, Optional<PrintWriter> terminal)
            throws IOException, ReplayFailedException {
        Findings findings = new Findings();
        String key = FindingsSink.open(findings);
        long total = bytes(history);
        try (BytesRead read = BytesRead.open()) {
            Optional<ProgressBar> bar = terminal.map(out -> ProgressBar.start(out, read::bytes, total));
            try {
                RunSummary summary = ReplayJob.execute(settings, history, new FindingsOutputs(key), read::observe);
                return new HistoryReplay(summary, findings);
            } finally {
                bar.ifPresent(ProgressBar::close);
            }
        } finally {
            FindingsSink.close(key);
        }
    }

    private static long bytes(Path history) throws IOException {
        long total = 0;
        for (ReplaySplit split : ReplayInputs.filesWithoutFeedback(history)) {
            total += Files.size(split.file());
        }
        return total;
    }
}
