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
import picocli.CommandLine.Mixin;
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

    @Mixin
    private CityOptions city;

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
            names = "--noise",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "How many of the records are followed by a broken line, 0 to 1 (default: none).")
    private double noise;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        CitySettings settings = city.settings(people, seed, start, noise);
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
