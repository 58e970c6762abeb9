package io.langyan.records.tag;

import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.plan.ListCode;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.Tag;
import io.langyan.engine.timeline.Hash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that one detection tags, in place of whatever it tagged before.
 *
 * @param source hash of the detection
 * @param periods the tags; none where the detection was taken back, or must not tag
 */
public record TagUpdate(long source, List<TagPeriod> periods) {
    /** What silences a detection without being a mere repetition: an exception of the rule, a mute, feedback. */
    private static final List<String> REPETITIONS = List.of("suppress", "overflow");

    /** Copies its list. */
    public TagUpdate {
        periods = List.copyOf(periods);
    }

    /** What a detection tags now; empty where its rule has nothing to do with tags. */
    public static Optional<TagUpdate> of(DetectionUpdate update, Plan plan) {
        Finding finding = update.finding();
        boolean concerned = finding.live()
                && plan.rules().stream()
                        .anyMatch(rule -> rule.rule().id().equals(finding.ruleId())
                                && !rule.rule().tags().isEmpty());
        if (!concerned) {
            return Optional.empty();
        }
        List<TagPeriod> periods = new ArrayList<>();
        if (!update.withdrawn() && counts(finding)) {
            plan.rules().stream()
                    .filter(rule -> made(rule, finding))
                    .findFirst()
                    .ifPresent(rule -> addTags(rule, finding, periods));
        }
        return Optional.of(new TagUpdate(Hash.of(finding.detectionId()), periods));
    }

    /** One that only repeats another still tags: for longer. */
    private static boolean counts(Finding finding) {
        return finding.suppressedBy()
                .filter(reason -> !REPETITIONS.contains(reason))
                .isEmpty();
    }

    private static boolean made(PlannedRule rule, Finding finding) {
        return rule.live()
                && rule.rule().id().equals(finding.ruleId())
                && rule.rule().version() == finding.ruleVersion();
    }

    private static void addTags(PlannedRule rule, Finding finding, List<TagPeriod> periods) {
        // Nobody knows of it before what it waits for is over.
        long begin = finding.triggeredAt() + rule.deadlineMillis();
        for (Tag tag : rule.rule().tags()) {
            if (finding.tags().contains(tag.name())) {
                periods.add(new TagPeriod(
                        rule.identity(),
                        ListCode.ofTag(tag.name()),
                        begin,
                        finding.triggerId(),
                        begin + tag.forMillis()));
            }
        }
    }

    /** Writes the update. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(source);
        out.writeByte(periods.size());
        for (TagPeriod period : periods) {
            period.write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TagUpdate read(DataInput in) throws IOException {
        long source = in.readLong();
        int size = in.readByte();
        List<TagPeriod> periods = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            periods.add(TagPeriod.read(in));
        }
        return new TagUpdate(source, periods);
    }
}
