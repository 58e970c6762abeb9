package io.langyan.cli.quality;

import io.langyan.cli.backtest.figures.JudgedHistory;
import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.replay.HistoryReplay;
import io.langyan.cli.broker.TemporaryDirectory;
import io.langyan.cli.quality.figures.CityOutcome;
import io.langyan.cli.quality.figures.Judgement;
import io.langyan.cli.quality.figures.Streams;
import io.langyan.cli.simulate.SimulationProgress;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.job.JobSettings;
import io.langyan.job.count.Count;
import io.langyan.job.replay.ReplayFailedException;
import io.langyan.records.Topic;
import io.langyan.records.decode.LabelDecoder;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.WarningStatus;
import io.langyan.simulator.CitySettings;
import io.langyan.simulator.CitySimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Simulates a city into a temporary directory, runs the job over it, with all streams and with some withheld, and keeps the
 * judged warnings.
 *
 * @param settings how to run, and with which rules
 * @param rules the rules that warn
 * @param streams what to give the rules, one run each
 * @param terminal where progress is shown; empty where nobody looks
 */
record Trial(JobSettings settings, List<CheckedRule> rules, List<Streams> streams, Optional<PrintWriter> terminal) {
    /**
     * Runs it for one city.
     *
     * @throws IOException where a temporary file cannot be written or read
     * @throws ReplayFailedException where the job fails
     */
    Map<Streams, CityOutcome> of(CitySettings city) throws IOException, ReplayFailedException {
        Map<Streams, CityOutcome> outcomes = new EnumMap<>(Streams.class);
        try (TemporaryDirectory whole = TemporaryDirectory.create("langyan-quality-")) {
            say("seed " + city.seed() + ": simulating");
            try (SimulationProgress progress = new SimulationProgress(terminal.orElse(null), terminal.isPresent())) {
                new CitySimulator(city).writeTo(whole.path(), progress);
            }
            for (Streams given : streams) {
                say("seed " + city.seed() + ": " + given.title());
                Path part = whole.path().resolve("given-" + given.name());
                give(whole.path(), part, given);
                outcomes.put(given, run(city, part));
            }
        }
        return outcomes;
    }

    private void say(String what) {
        terminal.ifPresent(out -> out.println(what));
    }

    /** The files of a city but those of withheld streams, under another name and without a copy. */
    private static void give(Path whole, Path part, Streams given) throws IOException {
        Files.createDirectory(part);
        List<String> files = new ArrayList<>(List.of(LabelDecoder.FILE));
        for (Topic topic : List.of(Topic.CALLS, Topic.PAYMENTS, Topic.IDENTITIES, Topic.WATCHLIST)) {
            if (!given.withheld().contains(topic)) {
                files.add(topic.fileName());
            }
        }
        for (String file : files) {
            if (Files.exists(whole.resolve(file))) {
                Files.createSymbolicLink(part.resolve(file), whole.resolve(file));
            }
        }
    }

    private CityOutcome run(CitySettings city, Path history) throws IOException, ReplayFailedException {
        HistoryReplay replay = HistoryReplay.run(settings, history, terminal);
        JudgedHistory judged = JudgedHistory.of(rules, List.of(), replay.findings(), history, Period.ALL);
        List<CaseLabel> labels = judged.labels().orElse(List.of());
        Judgement judgement = new Judgement(judged.judged(), labels);
        long withdrawn = replay.findings().warnings().stream()
                .filter(warning -> warning.getStatus() == WarningStatus.WITHDRAWN)
                .count();
        return new CityOutcome(
                city.seed(),
                city.people(),
                city.days(),
                replay.summary().count(Topic.CALLS, Count.READ)
                        + replay.summary().count(Topic.PAYMENTS, Count.READ),
                judgement.victims(),
                judgement.warnings(),
                judgement.lookAlikes(),
                (int) withdrawn,
                replay.findings().letterCount(),
                replay.summary().wallMillis());
    }
}
