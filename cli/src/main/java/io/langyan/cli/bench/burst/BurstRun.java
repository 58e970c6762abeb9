package io.langyan.cli.bench.burst;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.command.UserError;
import io.langyan.cli.demo.DemoJob;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.cli.demo.JobCounts;
import io.langyan.cli.demo.WarningReader;
import io.langyan.job.JobSettings;
import io.langyan.job.plan.RulePlans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A broker, the job with checkpoints on RocksDB, a busy city, and people who are warned about all at once. */
public final class BurstRun {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** Longer than the rules ask a call to last. */
    private static final Duration TALK = Duration.ofSeconds(8);

    private static final Duration LAST_WARNINGS = Duration.ofSeconds(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LARGE = 600_000;
    private static final int NUMBERS_OF_A_PHASE = 10_000_000;

    private final BurstSettings settings;
    private final Path directory;
    private final Consumer<String> told;
    private final Readings readings = new Readings();
    private final Map<BurstPhase, long[]> due = new EnumMap<>(BurstPhase.class);

    /**
     * A run that is still to happen.
     *
     * @param directory where it keeps what it needs meanwhile
     * @param told told how far it is
     */
    public BurstRun(BurstSettings settings, Path directory, Consumer<String> told) {
        this.settings = settings;
        this.directory = directory;
        this.told = told;
    }

    /**
     * Lets the burst happen.
     *
     * @throws UserError where the job does not start, or ends by itself
     */
    public BurstResult run() {
        told.accept("starting a broker and the job: RocksDB, a checkpoint every 10 s ...");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            DemoTopics.create(broker.bootstrapServers());
            JobSettings.Builder job =
                    JobSettings.of(RulePlans.of(BurstRules.sources())).outOfOrderness(settings.outOfOrderness());
            try (JobCounts counts = JobCounts.open();
                    DemoJob running = DemoJob.start(directory, broker.bootstrapServers(), job, counts);
                    WarningReader reader = new WarningReader(broker.bootstrapServers(), readings);
                    BurstFeed feed = new BurstFeed(broker.bootstrapServers(), 0)) {
                Thread reading = new Thread(reader, "burst-desk");
                reading.setDaemon(true);
                reading.start();
                awaitFirstWarning(feed, running);
                try (Background background = Background.start(broker.bootstrapServers(), settings)) {
                    return burst(feed, background, running);
                }
            }
        }
    }

    private BurstResult burst(BurstFeed feed, Background background, DemoJob running) {
        told.accept(String.format("%,d events/s of %,d people ...", settings.background(), settings.people()));
        pause(settings.warmUp());
        for (BurstPhase phase : BurstPhase.values()) {
            for (int i = 0; i < phase.size(settings); i++) {
                feed.riskyCall(phase.person(i), NUMBERS_OF_A_PHASE * (1 + phase.ordinal()) + i);
            }
        }
        feed.flush();
        pause(TALK);
        // Deadlines first: what waits for nothing happens while they are waited for.
        pay(BurstPhase.DEADLINES_AT_ONCE, feed);
        pay(BurstPhase.STORM_OF_DEADLINES, feed);
        pay(BurstPhase.AT_ONCE, feed);
        pay(BurstPhase.STORM, feed);
        running.checkRunning();
        long lastDue = lastDue();
        told.accept(String.format("the last is due in %,d s ...", Math.max(0, lastDue - now()) / 1000));
        await(() -> isComplete() || now() > lastDue + LAST_WARNINGS.toMillis());
        running.checkRunning();
        List<PhaseResult> phases = new ArrayList<>();
        for (BurstPhase phase : BurstPhase.values()) {
            phases.add(result(phase));
        }
        return new BurstResult(settings, phases, background.perSecond(), readings.records(), readings.outOfOrder());
    }

    /** Until the job reads and writes: what starts slowly is not what is measured. */
    private void awaitFirstWarning(BurstFeed feed, DemoJob running) {
        long end = now() + LONGEST_START.toMillis();
        feed.riskyCall("warm-up", 0);
        feed.flush();
        int payments = 0;
        while (readings.records() == 0) {
            if (now() > end) {
                throw UserError.failed("expected a first warning within " + LONGEST_START.toMinutes()
                        + " minutes, but none came. Run it on a machine that does less.");
            }
            running.checkRunning();
            feed.pay("warm-up", "warm-up-" + payments++, LARGE);
            feed.flush();
            pause(Duration.ofSeconds(1));
        }
    }

    /** Evenly over the length of the phase. */
    private void pay(BurstPhase phase, BurstFeed feed) {
        int size = phase.size(settings);
        long[] dueAt = new long[size];
        long begin = System.nanoTime();
        long length = phase.length(settings).toNanos();
        for (int i = 0; i < size; i++) {
            long at = begin + length * i / size;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            dueAt[i] = feed.pay(phase.person(i), phase.person(i), phase.amountMinor()) + phase.dueAfter(settings);
        }
        feed.flush();
        due.put(phase, dueAt);
        told.accept(String.format("%s: %,d payments are made", phase.label(), size));
    }

    private long lastDue() {
        return due.values().stream()
                .mapToLong(times -> times.length == 0 ? 0 : times[times.length - 1])
                .max()
                .orElse(0);
    }

    private boolean isComplete() {
        for (BurstPhase phase : BurstPhase.values()) {
            for (int i = phase.size(settings) - 1; i >= 0; i--) {
                if (readings.firstReadableAt(phase.person(i)).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private PhaseResult result(BurstPhase phase) {
        long[] dueAt = due.get(phase);
        long[] millis = new long[dueAt.length];
        int came = 0;
        for (int i = 0; i < dueAt.length; i++) {
            OptionalLong readable = readings.firstReadableAt(phase.person(i));
            if (readable.isPresent()) {
                millis[came++] = readable.getAsLong() - dueAt[i];
            }
        }
        return new PhaseResult(phase.label(), dueAt.length, dueAt.length - came, Arrays.copyOf(millis, came));
    }

    private static void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        await(() -> System.nanoTime() >= end);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw UserError.failed("interrupted before the burst was over. Run it again.");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
