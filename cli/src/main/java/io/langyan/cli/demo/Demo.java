package io.langyan.cli.demo;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.city.City;
import io.langyan.cli.city.CityLife;
import io.langyan.cli.city.Emission;
import io.langyan.cli.city.Registry;
import io.langyan.cli.terminal.Terminal;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.job.plan.RulePlans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A city, live: a broker, the job and the feeds in this JVM, and a desk that shows the warnings. Whatever it started is
 * stopped and removed when it ends, however it ends.
 */
public final class Demo {
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration STATUS_EVERY = Duration.ofSeconds(2);
    /** About as long as it takes to write the past; life begins after it. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final Duration LAST_WARNINGS = Duration.ofSeconds(3);
    private static final int REMEMBERED_EVIDENCE = 100_000;

    private final DemoSettings settings;
    private final Catalogue catalogue;
    private final Terminal terminal;
    private final Path directory;
    private final StopSignal stop;
    private final EvidenceClock clock = new EvidenceClock(REMEMBERED_EVIDENCE);
    private final Latencies latencies = new Latencies();
    private final WarningBoard board = new WarningBoard();

    /**
     * A demo that is still to run.
     *
     * @param settings what it shows
     * @param catalogue how fraud types and actions are called
     * @param terminal where it is shown
     * @param directory where it keeps what it needs while it runs
     * @param stop ends it early
     */
    Demo(DemoSettings settings, Catalogue catalogue, Terminal terminal, Path directory, StopSignal stop) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.terminal = terminal;
        this.directory = directory;
        this.stop = stop;
    }

    /** Runs it from the first to the last record. */
    DemoSummary run() {
        terminal.line("starting a Kafka broker on 127.0.0.1 ...");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, settings.port())) {
            if (stop.isRequested()) {
                return DemoSummary.NOTHING;
            }
            DemoTopics.create(broker.bootstrapServers());
            terminal.line("the broker is at " + broker.bootstrapServers() + "; " + publishing());
            terminal.line("starting the job: Flink MiniCluster, RocksDB, a checkpoint every 10 s ...");
            Desk desk = new Desk(board, new WarningView(catalogue, terminal), terminal, clock, latencies);
            try (JobCounts counts = JobCounts.open();
                    DemoJob job = DemoJob.start(
                            directory,
                            broker.bootstrapServers(),
                            RulePlans.of(settings.rules(), catalogue.lists()),
                            settings.trusted(),
                            settings.desk(),
                            counts);
                    DeskThread reading = DeskThread.start(broker.bootstrapServers(), desk);
                    Feed feed = new Feed(broker.bootstrapServers(), clock)) {
                return live(new DemoParts(job, counts, reading, feed, stop));
            }
        } finally {
            terminal.endStatus();
        }
    }

    private String publishing() {
        return settings.trusted().names().isEmpty()
                ? "rules are refused that are published to it, since nobody is trusted: see --trust."
                : "rules are taken from " + String.join(", ", settings.trusted().names()) + " (langyan rules publish).";
    }

    private DemoSummary live(DemoParts parts) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        City city = City.of(settings.people(), random.split());
        parts.loadIdentities(Registry.of(city, System.currentTimeMillis()));
        return stop.isRequested() ? DemoSummary.NOTHING : live(parts, city, random);
    }

    private DemoSummary live(DemoParts parts, City city, SplittableRandom random) {
        terminal.line(String.format("%,d people are known. What they did the day before ...", settings.people()));
        long begin = System.currentTimeMillis() + SETTLING.toMillis();
        CityLife life = new CityLife(city, random.split(), begin, settings.recordsPerSecond());
        List<Emission> past = life.past();
        parts.catchUpWith(past);
        stop.pause(Duration.ofMillis(begin - System.currentTimeMillis()));
        terminal.line("live. Ctrl-C ends it.");

        long live = feedUntilTheEnd(parts, life, begin, past.size());
        parts.feed().flush();
        parts.awaitRead(past.size() + live);
        stop.pause(LAST_WARNINGS);
        return summary(Duration.ofMillis(System.currentTimeMillis() - begin), past.size(), live, life);
    }

    private long feedUntilTheEnd(DemoParts parts, CityLife life, long begin, long past) {
        StatusLine status = new StatusLine(parts.counts(), board, past);
        long end = begin + settings.length().toMillis();
        long nextStatus = begin + STATUS_EVERY.toMillis();
        long live = 0;
        while (System.currentTimeMillis() < end && !stop.pause(TICK)) {
            List<Emission> due = life.until(System.currentTimeMillis());
            parts.feed().writeLive(due);
            live += due.size();
            if (System.currentTimeMillis() >= nextStatus) {
                parts.check();
                terminal.status(status.text(live));
                nextStatus += STATUS_EVERY.toMillis();
            }
        }
        return live;
    }

    private DemoSummary summary(Duration length, long past, long live, CityLife life) {
        boolean measured = latencies.count() > 0;
        return new DemoSummary(
                length,
                past,
                live,
                life.swindlesUntil(System.currentTimeMillis()),
                board.byLevel(),
                board.withdrawn(),
                latencies.count(),
                measured ? latencies.quantile(0.5) : 0,
                measured ? latencies.quantile(0.99) : 0,
                measured ? latencies.quantile(1) : 0);
    }
}
