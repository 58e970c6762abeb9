package io.langyan.cli.quality;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.ReplayOptions;
import io.langyan.cli.command.RulesOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.quality.figures.CityOutcome;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.Streams;
import io.langyan.cli.quality.report.QualityFiles;
import io.langyan.cli.quality.report.QualityJson;
import io.langyan.cli.quality.report.QualityText;
import io.langyan.cli.report.Json;
import io.langyan.cli.simulate.CityOptions;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.replay.ReplayFailedException;
import io.langyan.simulator.CitySettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan quality}: how good rules are in labelled cities. */
@Command(
        name = "quality",
        description = {
            "Simulates labelled cities, runs rules over them through the same job as 'langyan run', and tells how good they"
                    + " are: how many victims they find and how early, how often a warning is right, whom the others hit"
                    + " and why, and what either stream is worth alone.",
            "Tune rules on seeds 1 to 9; the default seeds, and all from 101 on, are for reporting."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:clean, whatever the figures are",
            "1:a rule has errors, or the command failed",
            "2:wrong usage, or a directory that is not there",
            "3:finished, but some lines were dead letters"
        },
        sortOptions = false)
public final class QualityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many people live in each city (default: ${DEFAULT-VALUE}).")
    private int people;

    @Mixin
    private CityOptions options;

    @Option(
            names = "--seeds",
            paramLabel = "S",
            split = ",",
            defaultValue = "101,102,103",
            description = "Where the cities come from, one each (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds;

    @Mixin
    private RulesOption rules;

    @Mixin
    private ReplayOptions replay;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Write quality.json, quality.md and quality.html there as well.")
    private Path output;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--no-ablations", description = "Do not run the rules with calls only and with payments only.")
    private boolean noAblations;

    @Override
    public Integer call() {
        List<CitySettings> cities = seeds.stream()
                .distinct()
                .map(seed -> options.settings(people, seed, CitySettings.START, 0))
                .toList();
        checkOutput();
        Quality quality = quality(cities);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(QualityJson.of(quality)));
        } else {
            QualityText.lines(quality).forEach(out::println);
        }
        if (output != null) {
            QualityFiles.write(quality, output);
        }
        return quality.hasDeadLetters() ? ExitCodes.DEAD_LETTERS : ExitCodes.CLEAN;
    }

    private void checkOutput() {
        if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
            throw UserError.usage(
                    "expected a directory at " + output + ", but found a file. Name another with --output.");
        }
    }

    private Quality quality(List<CitySettings> cities) {
        long started = System.nanoTime();
        List<RuleSource> sources = rules.read(spec.commandLine().getErr());
        List<CheckedRule> warning = new RuleCompiler(rules.catalogue())
                .compile(sources).rules().stream()
                        .filter(rule ->
                                rule.status() == Status.LIVE && rule.fraudType().warns())
                        .toList();
        if (warning.isEmpty()) {
            throw UserError.usage("expected rules that warn, but none of the rules is live. Name others with --rules.");
        }
        var settings = replay.settings(RulePlans.of(sources, rules.catalogue().lists()));
        List<Streams> streams = noAblations ? List.of(Streams.BOTH) : List.of(Streams.values());
        Map<Streams, List<CityOutcome>> outcomes = new EnumMap<>(Streams.class);
        for (CitySettings city : cities) {
            run(new Trial(settings, warning, streams, terminal()), city)
                    .forEach((given, outcome) -> outcomes.computeIfAbsent(given, any -> new ArrayList<>())
                            .add(outcome));
        }
        Map<Streams, Sample> samples = new EnumMap<>(Streams.class);
        outcomes.forEach((given, all) -> samples.put(given, new Sample(all)));
        return new Quality(
                "langyan "
                        + String.join(" ", spec.commandLine().getParseResult().originalArgs()),
                people,
                cities.get(0).days(),
                cities.stream().map(CitySettings::seed).toList(),
                warning.stream().map(RuleNeeds::of).toList(),
                samples,
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                rules.catalogue());
    }

    private static Map<Streams, CityOutcome> run(Trial trial, CitySettings city) {
        try {
            return trial.of(city);
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write a city to the temporary directory " + System.getProperty("java.io.tmpdir")
                            + ", but could not: " + e.getMessage() + ". Free some space there, or set TMPDIR.",
                    e);
        } catch (ReplayFailedException e) {
            throw UserError.failed(e.getMessage() + ". Run it again with --debug to see where.", e);
        }
    }

    private Optional<PrintWriter> terminal() {
        boolean shown = Boolean.getBoolean("langyan.terminal") && !"dumb".equals(System.getenv("TERM")) && !json;
        return shown ? Optional.of(spec.commandLine().getErr()) : Optional.empty();
    }
}
