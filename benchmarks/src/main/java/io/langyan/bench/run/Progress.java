package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.Hit;
import io.langyan.bench.workload.HitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a trial is: its source, its operators and its sink run in this very process and report here. The clock starts
 * once the source has made the first sixth, and stops when the last sink has seen the end.
 */
final class Progress {
    private static final Map<String, Progress> RUNNING = new ConcurrentHashMap<>();
    private static final int WARM_UP_SHARE = 6;

    private final long warmUp;
    private final AtomicLong made = new AtomicLong();
    private final AtomicInteger unfinishedSinks;
    private final Map<Detection, HitSet> standing = hitSets();
    private final Map<Detection, HitSet> finals = hitSets();
    private volatile Sample start;
    private volatile Sample end;

    private Progress(long events, int parallelism) {
        this.warmUp = events / WARM_UP_SHARE;
        this.unfinishedSinks = new AtomicInteger(parallelism);
    }

    static Progress start(String trial, long events, int parallelism) {
        Progress progress = new Progress(events, parallelism);
        RUNNING.put(trial, progress);
        return progress;
    }

    static Progress of(String trial) {
        return RUNNING.get(trial);
    }

    static void forget(String trial) {
        RUNNING.remove(trial);
    }

    void made(long more) {
        long now = made.addAndGet(more);
        if (now >= warmUp && now - more < warmUp) {
            start = Sample.now();
        }
    }

    synchronized void take(Hit hit) {
        HitSet standingHits = standing.get(hit.detection());
        HitSet finalHits = finals.get(hit.detection());
        switch (hit.stage()) {
            case PROVISIONAL -> standingHits.add(hit.sequence());
            case FINAL -> {
                standingHits.add(hit.sequence());
                finalHits.add(hit.sequence());
            }
            case WITHDRAWN -> {
                standingHits.remove(hit.sequence());
                finalHits.remove(hit.sequence());
            }
        }
    }

    void sinkFinished() {
        if (unfinishedSinks.decrementAndGet() == 0) {
            end = Sample.now();
        }
    }

    long warmUp() {
        return warmUp;
    }

    Sample start() {
        return start;
    }

    Sample end() {
        return end;
    }

    Map<Detection, HitSet> standing() {
        return standing;
    }

    Map<Detection, HitSet> finals() {
        return finals;
    }

    private static Map<Detection, HitSet> hitSets() {
        Map<Detection, HitSet> sets = new EnumMap<>(Detection.class);
        for (Detection detection : Detection.values()) {
            sets.put(detection, new HitSet());
        }
        return sets;
    }
}
