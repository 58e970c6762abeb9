package io.langyan.cli.simulate;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import io.langyan.simulator.CitySettings;
import io.langyan.simulator.CitySimulator;
import io.langyan.simulator.CitySummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan simulate}: a labelled city. */
@Command(
        name = "simulate",
        description = {
            "Simulates a city: the calls and payments of its people, swindles and what only looks like them, and writes"
                    + " them with their labels as langyan run reads them.",
            "Writes calls.jsonl, payments.jsonl, identities.jsonl, watchlist.jsonl and labels.jsonl. The same options"
                    + " give the same bytes."
        },
        sortOptions = false)
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many people live there (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where chance comes from: another seed, another city (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The directory to write; made where it is not there.")
    private Path output;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            defaultValue = "2026-03-02",
            description = "The first day (default: ${DEFAULT-VALUE}).")
    private LocalDate start;

    @Option(
            names = "--past",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "Over how many days before the first one a thinned past is spread, in which people call and"
                    + " pay whom they know; 0 for none (default: ${DEFAULT-VALUE}).")
    private int past;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description = "How many swindles (default: one for a thousand people and days, far more than in life).")
    private Integer cases;

    @Option(
            names = "--look-alikes",
            paramLabel = "N",
            description = "How many honest doings that look like a swindle (default: three for each swindle).")
    private Integer lookAlikes;

    @Option(
            names = "--noise",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "How many of the records are followed by a broken line, 0 to 1 (default: none).")
    private double noise;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        CitySettings settings = settings();
        PrintWriter out = spec.commandLine().getOut();
        long started = System.nanoTime();
        CitySummary summary = simulate(settings);
        SimulationReport report =
                new SimulationReport(settings, summary, output, (System.nanoTime() - started) / 1_000_000);
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        return ExitCodes.CLEAN;
    }

    private CitySettings settings() {
        int swindles = cases == null ? CitySettings.usualCases(people, days) : cases;
        int likes = lookAlikes == null ? CitySettings.LOOK_ALIKES_PER_CASE * swindles : lookAlikes;
        try {
            return new CitySettings(people, days, seed, start, past, swindles, likes, noise);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + ".");
        }
    }

    private CitySummary simulate(CitySettings settings) {
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw UserError.usage(
                    "expected a directory at " + output + ", but found a file. Name another with --output.");
        }
        boolean terminal = Boolean.getBoolean("langyan.terminal") && !json;
        try (SimulationProgress progress =
                new SimulationProgress(spec.commandLine().getErr(), terminal)) {
            Files.createDirectories(output);
            return new CitySimulator(settings).writeTo(output, progress);
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write to " + output + ", but could not: " + e.getMessage()
                            + ". Name another directory with --output.",
                    e);
        }
    }
}
