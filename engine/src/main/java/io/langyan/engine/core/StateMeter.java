package io.langyan.engine.core;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.core.StateCost.Kind;
import io.langyan.engine.core.StateCost.Part;
import io.langyan.engine.detection.Crowding;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Level;
import io.langyan.engine.timeline.DailyValues;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.ValuePacker;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures what the largest of everything takes in stored bytes, and multiplies it with how many of it there can be. The
 * sizes come from the codec itself, so that a change of the layout changes the answer.
 */
final class StateMeter {
    private static final long BEGIN = Duration.ofDays(20_000).toMillis();
    private static final long APART = Duration.ofDays(3).toMillis();
    private static final int SAMPLE = 8;
    /** Flags, times, counts, open warnings and what had to be forgotten of each type and rule. */
    private static final int FRAME = 1024;
    /** All values of a first_seen together are remembered with twice as many occurrences as there can be values. */
    private static final int TIMES_OF_A_VALUE = 2;

    private final Plan plan;
    private final CoreSettings settings;
    private final ProfileCodec codec;

    StateMeter(Plan plan, CoreSettings settings) {
        this.plan = plan;
        this.settings = settings;
        this.codec = new ProfileCodec(plan.catalogue());
    }

    StateCost cost() {
        List<Part> parts = new ArrayList<>();
        long largest = 0;
        for (EventType type : plan.catalogue().events()) {
            List<Interest> interests = plan.interests(type.code());
            if (!interests.isEmpty()) {
                long size = entry(type);
                largest = Math.max(largest, size);
                addSteps(type, interests, size, parts);
            }
        }
        // The tail is looked through once for an eighth of its limit, not for each event.
        parts.add(0, new Part(Kind.TAIL, "", largest * (settings.maxTail() + settings.maxTail() / 4)));
        addFeatures(parts);
        parts.add(new Part(Kind.FINDINGS, "", findings()));
        return new StateCost(parts);
    }

    private static void addSteps(EventType type, List<Interest> interests, long size, List<Part> parts) {
        long steps = interests.stream()
                .filter(interest -> interest.kind() == Interest.Kind.STEP)
                .count();
        if (steps > 0) {
            // The newest of those that are settled, and the newest of all.
            parts.add(new Part(Kind.STEPS, type.name(), 2 * steps * Interest.NEWEST_MATCHES * size));
        }
    }

    private void addFeatures(List<Part> parts) {
        Set<Long> counted = new HashSet<>();
        // Windows over the same events hold the same ones, however long they are.
        Set<List<Object>> windows = new HashSet<>();
        for (PlannedRule rule : plan.rules()) {
            for (PlannedFeature planned : rule.features()) {
                if (!counted.add(planned.key())) {
                    continue;
                }
                Feature feature = planned.feature();
                String name = rule.rule().id() + ": " + feature.name();
                if (feature instanceof Feature.FirstSeen) {
                    parts.add(new Part(Kind.VALUES, name, values()));
                } else if (feature instanceof Feature.Usual) {
                    parts.add(new Part(Kind.DAYS, name, days()));
                } else {
                    boolean isNew = windows.add(List.of(feature.of().name(), feature.where()));
                    parts.add(new Part(Kind.WINDOWS, name, panes(planned) + (isNew ? events(feature) : 0)));
                }
            }
        }
    }

    /** The newest of those that precede every trigger that is looked at again, and the newest of all. */
    private long events(Feature feature) {
        return 2L * settings.maxExact() * entry(feature.of());
    }

    private long entry(EventType type) {
        long few = size(profile -> fill(profile, type, 1));
        long many = size(profile -> fill(profile, type, 1 + SAMPLE));
        return (many - few + SAMPLE - 1) / SAMPLE;
    }

    private void fill(Profile profile, EventType type, int count) {
        ValuePacker packer = new ValuePacker();
        for (int i = 0; i < count; i++) {
            long time = BEGIN + i * APART;
            for (Event event : LargestEvents.of(type, i, time)) {
                profile.timeline().add(event, plan.selection(type.code()), packer, true);
            }
        }
    }

    private long values() {
        return grown(profile -> {
            for (int value = 0; value < FirstSeenMemory.MOST_VALUES; value++) {
                for (int i = 0; i < TIMES_OF_A_VALUE; i++) {
                    long time = BEGIN
                            + (value % 2) * 60 * APART
                            + i * Duration.ofHours(5).toMillis();
                    profile.memory().remember(1, Hash.of("value" + value), time, Long.MIN_VALUE, Long.MIN_VALUE, 0);
                }
            }
        });
    }

    private long days() {
        return grown(profile -> {
            DailyValues days = profile.days().open(1);
            for (int day = 0; day < DailyValues.MOST_CELLS; day++) {
                days.add(day * 2L, Long.MAX_VALUE / 4 + day, true);
            }
        });
    }

    private long panes(PlannedFeature planned) {
        Feature.Window window = (Feature.Window) planned.feature();
        return grown(profile -> {
            var panes = profile.panes().open(1);
            panes.folded(BEGIN);
            long first = planned.grid().paneOf(BEGIN);
            if (window.kind() == Feature.WindowKind.DISTINCT) {
                for (int i = 0; i < window.cap(); i++) {
                    panes.see(first + i, Hash.of("value" + i), window.cap());
                }
            } else {
                for (int i = 0; i < 512; i++) {
                    panes.add(first + i, Long.MAX_VALUE / 2 + i, (known, more) -> more);
                }
            }
        });
    }

    private long findings() {
        long largest = plan.rules().stream()
                .mapToLong(rule -> LargestFinding.bytes(rule, codec))
                .max()
                .orElse(0);
        long contacts = grown(profile -> {
            for (int i = 0; i < SubjectCore.MOST_CONTACTS; i++) {
                profile.contacts().add(new Contact("+861380013800" + i, "340102", BEGIN + i * APART, BEGIN + APART));
            }
        });
        long remembered = Math.max(Crowding.GAP_MILLIS, plan.longestSuppression())
                + SubjectCore.SETTLING
                + plan.longestDeadline();
        long episodes = remembered / Crowding.GAP_MILLIS + 1;
        long rising = plan.rules().size() * (long) Level.values().length;
        return largest * (episodes * (settings.maxEpisode() + rising) + settings.maxQuiet())
                + contacts
                + grown(LargestFinding::addWhatFollows)
                + FRAME;
    }

    private long grown(Consumer<Profile> filling) {
        return size(filling) - size(profile -> {});
    }

    private long size(Consumer<Profile> filling) {
        Profile profile = new Profile();
        filling.accept(profile);
        return size(profile, codec);
    }

    static long size(Profile profile, ProfileCodec codec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(profile, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a profile to memory", e);
        }
        return bytes.size();
    }
}
