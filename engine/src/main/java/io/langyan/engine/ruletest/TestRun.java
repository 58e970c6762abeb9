package io.langyan.engine.ruletest;

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
import java.util.Random;

/** One run of a test's records through the core, in one mode. */
final class TestRun {
    private static final String SUBJECT = "person-of-the-test";
    private static final long CALLS_OUT_OF_ORDER = Duration.ofMinutes(5).toMillis();
    private static final long PAYMENTS_OUT_OF_ORDER = Duration.ofSeconds(10).toMillis();

    private final Plan plan;
    private final SubjectCore core;
    private final Mode mode;
    private final Random random;
    private final Map<String, Finding> standing = new LinkedHashMap<>();
    private Profile profile = new Profile();

    TestRun(Plan plan, Mode mode, long seed) {
        this.plan = plan;
        this.core = new SubjectCore(plan, CoreSettings.DEFAULT);
        this.mode = mode;
        this.random = new Random(seed);
    }

    /** What stands and warns once all records are in and the watermark has passed them. */
    List<Finding> of(List<Event> records) {
        for (Arrival arrival : arrivals(records)) {
            // No record is later than the widest out-of-orderness, so nothing at or before this can still come.
            long watermark = arrival.time() - CALLS_OUT_OF_ORDER;
            settle(watermark);
            for (int i = 0; i < (mode == Mode.DUPLICATED ? 2 : 1); i++) {
                note(core.onEvent(SUBJECT, profile, arrival.event(), false, watermark));
            }
            if (mode == Mode.RESTORED) {
                restore();
            }
        }
        settle(Long.MAX_VALUE);
        return standing.values().stream()
                .filter(Finding::warns)
                .sorted(Comparator.comparingLong(Finding::triggeredAt).thenComparing(Finding::detectionId))
                .toList();
    }

    private List<Arrival> arrivals(List<Event> records) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Event event : records) {
            if (plan.wants(event)) {
                boolean isCall = event.phase() != null;
                long outOfOrder = isCall ? CALLS_OUT_OF_ORDER : PAYMENTS_OUT_OF_ORDER;
                long delay = mode == Mode.SHUFFLED ? (long) (random.nextDouble() * outOfOrder) : 0;
                arrivals.add(new Arrival(event, event.time() + delay));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::time));
        return arrivals;
    }

    private void settle(long watermark) {
        if (profile.timer() != Profile.NO_TIMER && profile.timer() <= watermark) {
            note(core.onWatermark(SUBJECT, profile, watermark));
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
