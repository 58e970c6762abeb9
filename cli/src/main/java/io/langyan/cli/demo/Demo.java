package io.langyan.cli.demo;

import io.langyan.cli.command.UserError;
import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.city.City;
import io.langyan.cli.city.CityLife;
import io.langyan.cli.city.Emission;
import io.langyan.cli.city.Registry;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.records.Topic;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * A city, live: a broker, the job and the feeds in this JVM, and a desk that shows the warnings. Whatever it started is
 * stopped and removed when it ends, however it ends.
 */
public final class Demo {
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration STATUS_EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LAST_WARNINGS = Duration.ofSeconds(3);
    private static final int REMEMBERED_EVIDENCE = 100_000;

    private final DemoSettings settings;
    private final Catalogue catalogue;
    private final Terminal terminal;
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
     * @param stop ends it early
     */
    Demo(DemoSettings settings, Catalogue catalogue, Terminal terminal, StopSignal stop) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.terminal = terminal;
        this.stop = stop;
    }

    /** Runs it from the first to the last record. */
    DemoSummary run() {
        terminal.line("starting a Kafka broker on 127.0.0.1 ...");
        try (EmbeddedBroker broker =
                settings.port() == 0 ? EmbeddedBroker.start() : EmbeddedBroker.start(settings.port())) {
            DemoTopics.create(broker.bootstrapServers());
            terminal.line("starting the job: Flink MiniCluster, RocksDB, a checkpoint every 10 s ...");
            Desk desk = new Desk(board, new WarningView(catalogue, terminal), terminal, clock, latencies);
            try (JobCounts counts = JobCounts.open();
                    DemoJob job = DemoJob.start(broker.bootstrapServers(), settings.rules(), counts);
                    DeskThread reading = DeskThread.start(broker.bootstrapServers(), desk);
                    Feed feed = new Feed(broker.bootstrapServers(), clock)) {
                return live(job, counts, feed);
            }
        } finally {
            terminal.endStatus();
        }
    }

    private DemoSummary live(DemoJob job, JobCounts counts, Feed feed) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        City city = City.of(settings.people(), random.split());
        List<Emission> registry = Registry.of(city, System.currentTimeMillis());
        feed.writeAll(registry);
        awaitLoaded(job, counts, registry.size());
        terminal.line(String.format("%,d people known. What they did the day before ...", settings.people()));

        long begin = System.currentTimeMillis();
        CityLife life = new CityLife(city, random.split(), begin, settings.recordsPerSecond());
        List<Emission> past = life.past();
        feed.writeAll(past);
        awaitRead(job, counts, past.size());
        terminal.line("live. Ctrl-C ends it.");

        long live = feedUntilTheEnd(job, counts, feed, life, begin, past.size());
        feed.flush();
        awaitRead(job, counts, past.size() + live);
        stop.pause(stop.isRequested() ? Duration.ZERO : LAST_WARNINGS);
        return summary(Duration.ofMillis(System.currentTimeMillis() - begin), past.size(), live, life);
    }

    private long feedUntilTheEnd(
            DemoJob job, JobCounts counts, Feed feed, CityLife life, long begin, long past) {
        StatusLine status = new StatusLine(counts, board, past);
        long end = begin + settings.length().toMillis();
        long nextStatus = begin + STATUS_EVERY.toMillis();
        long live = 0;
        while (System.currentTimeMillis() < end && !stop.pause(TICK)) {
            List<Emission> due = life.until(System.currentTimeMillis());
            feed.writeLive(due);
            live += due.size();
            if (System.currentTimeMillis() >= nextStatus) {
                job.checkRunning();
                terminal.status(status.text(live));
                nextStatus += STATUS_EVERY.toMillis();
            }
        }
        return live;
    }

    private void awaitLoaded(DemoJob job, JobCounts counts, long identities) {
        await(job, "the identities to be loaded", () -> counts.of(Topic.IDENTITIES.topicName(), "evaluated") >= identities);
    }

    private void awaitRead(DemoJob job, JobCounts counts, long records) {
        await(job, "all records to be read", () -> StatusLine.read(counts) >= records);
    }

    private void await(DemoJob job, String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            job.checkRunning();
            if (System.nanoTime() > deadline) {
                throw UserError.failed("expected " + what + " within " + PATIENCE.toSeconds()
                        + " s, but they were not. Try fewer --people.");
            }
            if (stop.pause(TICK)) {
                return;
            }
        }
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
