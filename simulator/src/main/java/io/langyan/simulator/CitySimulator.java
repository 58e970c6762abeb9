package io.langyan.simulator;

import io.langyan.records.Topic;
import io.langyan.records.decode.LabelDecoder;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CaseTrace;
import io.langyan.schema.WatchlistEntry;
import io.langyan.simulator.cases.CaseBook;
import io.langyan.simulator.life.Agenda;
import io.langyan.simulator.life.Everyday;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.people.Registry;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Exchange;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.Ledger;
import io.langyan.simulator.stream.RecordFiles;
import io.langyan.simulator.stream.Timeline;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Simulates a labelled city into files: the streams as they arrive, who is who, lists, and the truth. It goes hour by hour,
 * so that what is kept in memory grows with the people and not with the days. It reads no rule.
 */
public final class CitySimulator {
    /** How much of the work of an hour there is in a day of the past. */
    private static final double PAST_DAY = 0.8;

    private final CitySettings settings;
    private final City city;
    private final Timeline timeline;
    private final Everyday everyday;
    private final CaseBook cases;
    private final Counted counted = new Counted();

    /** A city that is ready to live. */
    public CitySimulator(CitySettings settings) {
        this.settings = settings;
        this.timeline = new Timeline(settings.seed());
        Population people = Population.of(settings.seed(), settings.people());
        this.city = new City(
                settings.seed(),
                new CityClock(settings.start(), settings.days()),
                people,
                new Exchange(settings.seed(), timeline),
                new Ledger(settings.seed(), people.accounts(), timeline));
        Agenda agenda = new Agenda();
        this.everyday = new Everyday(city, agenda);
        this.cases = new CaseBook(city, agenda, settings.cases(), settings.lookAlikes());
    }

    /** What is counted on the way. */
    private static final class Counted {
        private long identities;
        private long listed;
        private long mostWaiting;
    }

    /**
     * Lives, and writes what the streams tell of it. To be called once.
     *
     * @param directory where to write, which is there
     * @param progress told the part that is done, 0 to 1
     * @throws IOException where a file cannot be written
     */
    public CitySummary writeTo(Path directory, DoubleConsumer progress) throws IOException {
        writeIdentities(directory);
        try (RecordFiles files = new RecordFiles(directory, settings.seed(), settings.noise())) {
            live(files, progress);
            List<CaseLabel> labels = cases.labels();
            writeLabels(directory, labels);
            writeWatchlist(directory);
            return summary(files, labels);
        }
    }

    /**
     * Lives, and gives out the records as they arrive. To be called once, where the files are not wanted.
     *
     * @param progress told the part that is done, 0 to 1
     * @throws IOException as the sink does
     */
    public void live(Timeline.Sink sink, DoubleConsumer progress) throws IOException {
        double past = settings.pastDays() * PAST_DAY;
        double all = city.clock().hours() + past;
        everyday.endow();
        for (int day = -settings.pastDays(); day < 0; day++) {
            everyday.playPast(day, settings.pastDays());
            settle(city.clock().hour((day + 1) * 24), sink);
            progress.accept((day + 1 + settings.pastDays()) * PAST_DAY / all);
        }
        for (int number = 0; number < city.clock().hours(); number++) {
            Hour hour = Hour.of(city.clock(), number);
            cases.play(hour);
            everyday.play(hour);
            settle(hour.begin() + CityClock.HOUR, sink);
            progress.accept((number + 1 + past) / all);
        }
        // What has happened by the end arrives afterwards; what has not is no part of the period.
        timeline.flush(city.clock().end() + CityClock.DAY, sink);
    }

    /** The most records that were kept in memory at once so far. */
    public long mostWaiting() {
        return counted.mostWaiting;
    }

    private void settle(long end, Timeline.Sink sink) throws IOException {
        city.ledger().book(end);
        counted.mostWaiting =
                Math.max(counted.mostWaiting, timeline.size() + city.ledger().waiting());
        timeline.flush(end, sink);
    }

    private void writeIdentities(Path directory) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve(Topic.IDENTITIES.fileName()))) {
            Registry.tell(
                    city.people(),
                    settings.seed(),
                    city.clock().begin(),
                    city.clock().handover(),
                    identity -> {
                        out.write(JsonRecords.toJson(identity));
                        out.write('\n');
                        counted.identities++;
                    });
        }
    }

    private void writeWatchlist(Path directory) throws IOException {
        Path file = directory.resolve(Topic.WATCHLIST.fileName());
        Files.deleteIfExists(file);
        List<WatchlistEntry> entries = cases.watchlist().stream()
                .filter(entry -> entry.getValidFrom() < city.clock().end())
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (WatchlistEntry entry : entries) {
                out.write("{\"arrivalTime\":" + entry.getValidFrom() + ","
                        + JsonRecords.toJson(entry).substring(1));
                out.write('\n');
                counted.listed++;
            }
        }
    }

    private static void writeLabels(Path directory, List<CaseLabel> labels) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve(LabelDecoder.FILE))) {
            for (CaseLabel label : labels) {
                out.write(JsonRecords.toJson(label));
                out.write('\n');
            }
        }
    }

    private CitySummary summary(RecordFiles files, List<CaseLabel> labels) {
        Map<String, Map<CaseTrace, Integer>> victims = new TreeMap<>();
        TreeMap<String, Integer> lookAlikes = new TreeMap<>();
        long lost = 0;
        for (CaseLabel label : labels) {
            if (label.getKind() == CaseKind.VICTIM) {
                victims.computeIfAbsent(label.getFraudType(), type -> new EnumMap<>(CaseTrace.class))
                        .merge(label.getTrace(), 1, Integer::sum);
                lost += label.getPayments().stream()
                        .mapToLong(payment -> payment.getAmountMinor())
                        .sum();
            } else if (label.getKind() == CaseKind.LOOK_ALIKE) {
                lookAlikes.merge(label.getLookAlike(), 1, Integer::sum);
            }
        }
        return new CitySummary(
                files.calls(),
                files.payments(),
                files.broken(),
                counted.mostWaiting,
                counted.identities,
                counted.listed,
                new TreeMap<>(victims),
                lost,
                lookAlikes,
                count(labels, CaseKind.MULE_ACCOUNT),
                count(labels, CaseKind.SCAM_NUMBER));
    }

    private static int count(List<CaseLabel> labels, CaseKind kind) {
        return (int) labels.stream().filter(label -> label.getKind() == kind).count();
    }
}
