package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Outcome;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.ProfileCodec;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of a test's records through the core, in one mode. */
final class TestRun {
    private static final long CALLS_OUT_OF_ORDER = Duration.ofMinutes(5).toMillis();
    private static final long PAYMENTS_OUT_OF_ORDER = Duration.ofSeconds(10).toMillis();

    /** The constants of the finaliser of SplitMix64. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_MIX = 0x94D049BB133111EBL;

    private final Plan plan;
    private final SubjectCore core;
    private final Mode mode;
    private final long seed;
    private final Map<String, Finding> standing = new LinkedHashMap<>();
    private String subject;
    private Profile profile;

    TestRun(Plan plan, Mode mode, long seed) {
        this.plan = plan;
        this.core = new SubjectCore(plan, CoreSettings.DEFAULT);
        this.mode = mode;
        this.seed = seed;
    }

    /** What stands and warns once all records are in and the watermark has passed them. */
    List<Finding> of(List<Event> records) {
        Entity entity = plan.rules().get(0).rule().entity();
        TestSubjects.apart(records, entity).forEach(this::take);
        return standing.values().stream()
                .filter(Finding::warns)
                .sorted(Comparator.comparingLong(Finding::triggeredAt).thenComparing(Finding::detectionId))
                .toList();
    }

    private void take(String newSubject, List<Event> records) {
        subject = newSubject;
        profile = new Profile();
        for (Arrival arrival : arrivals(records)) {
            // No record is later than the widest out-of-orderness, so nothing at or before this can still come.
            long watermark = arrival.time() - CALLS_OUT_OF_ORDER;
            settle(watermark);
            for (int i = 0; i < (mode == Mode.DUPLICATED ? 2 : 1); i++) {
                note(core.onEvent(subject, profile, arrival.event(), false, watermark));
            }
            if (mode == Mode.RESTORED) {
                restore();
            }
        }
        settle(Long.MAX_VALUE);
    }

    private List<Arrival> arrivals(List<Event> records) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Event event : records) {
            if (plan.wants(event)) {
                boolean isCall = event.type().interval();
                long outOfOrder = isCall ? CALLS_OUT_OF_ORDER : PAYMENTS_OUT_OF_ORDER;
                long delay = mode == Mode.SHUFFLED ? scatter(event, outOfOrder) : 0;
                arrivals.add(new Arrival(event, event.time() + delay));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::time));
        return arrivals;
    }

    /** A delay below the limit that differs from record to record and from seed to seed, and is the same in every run. */
    private long scatter(Event event, long limit) {
        long mixed = (seed + 1) * GOLDEN_RATIO + event.recordId().hashCode();
        mixed = (mixed ^ (mixed >>> 30)) * FIRST_MIX;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
        return Math.floorMod(mixed ^ (mixed >>> 31), limit);
    }

    private void settle(long watermark) {
        if (profile.timer() != Profile.NO_TIMER && profile.timer() <= watermark) {
            note(core.onWatermark(subject, profile, watermark));
        }
    }

    private void note(Outcome outcome) {
        for (DetectionUpdate update : outcome.detections()) {
            String id = update.finding().detectionId();
            if (update.withdrawn()) {
                standing.remove(id);
            } else {
                standing.put(id, update.finding());
            }
        }
    }

    private void restore() {
        ProfileCodec codec = new ProfileCodec(plan.catalogue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(profile, new DataOutputStream(bytes));
            profile = codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write and read a profile in memory", e);
        }
    }

    /**
     * A record and when it arrives.
     *
     * @param event the record
     * @param time epoch milliseconds
     */
    private record Arrival(Event event, long time) {}
}
