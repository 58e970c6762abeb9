package io.langyan.engine.detection;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says about one trigger: a pure function of the records known. Two findings of one detection are the same
 * outcome when they are equal.
 *
 * @param detectionId hash of rule, mode, entity and trigger (RULES S7)
 * @param ruleId the rule
 * @param ruleVersion its version
 * @param live false for a shadow rule
 * @param fraudType name of the scheme
 * @param triggerId evidence id of the trigger
 * @param triggeredAt event time of the trigger, epoch milliseconds
 * @param score 0 to 100
 * @param level by the rule's ladder
 * @param action by the rule's ladder
 * @param lines the score lines that counted, in the rule's order
 * @param evidence one event a step, in the rule's order
 * @param outflows the evidence that moved money out, in the rule's order
 * @param whereabouts how and where the person can be reached, as the evidence tells
 * @param explanation what happened, in words
 * @param suppressedBy {@code suppress}, {@code except:<id>}, {@code mute}, {@code feedback} or {@code overflow} where the
 *     detection must not warn (RULES S13, docs/decisions/0004, 0014)
 * @param tags what the rule calls the account or phone, and {@link #APPROXIMATE}; mostly nothing
 */
public record Finding(
        String detectionId,
        String ruleId,
        int ruleVersion,
        boolean live,
        String fraudType,
        String triggerId,
        long triggeredAt,
        int score,
        Level level,
        String action,
        List<Line> lines,
        List<Evidence> evidence,
        List<Outflow> outflows,
        Whereabouts whereabouts,
        Label explanation,
        Optional<String> suppressedBy,
        List<String> tags) {
    /** The tag of a detection that was made of more events than are looked at one by one (RULES S1). */
    public static final String APPROXIMATE = "approximate";

    /** Copies its lists. */
    public Finding {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
        outflows = List.copyOf(outflows);
        tags = List.copyOf(tags);
    }

    /** Whether it may become part of a warning. */
    public boolean warns() {
        return live && suppressedBy.isEmpty();
    }

    /** The same finding, suppressed or not. */
    public Finding suppressedBy(Optional<String> reason) {
        return with(reason, tags);
    }

    /** The same finding with a tag more, unless it has it. */
    Finding tagged(String tag) {
        if (tags.contains(tag)) {
            return this;
        }
        List<String> more = new ArrayList<>(tags);
        more.add(tag);
        return with(suppressedBy, more);
    }

    private Finding with(Optional<String> newSuppressedBy, List<String> newTags) {
        return new Finding(
                detectionId,
                ruleId,
                ruleVersion,
                live,
                fraudType,
                triggerId,
                triggeredAt,
                score,
                level,
                action,
                lines,
                evidence,
                outflows,
                whereabouts,
                explanation,
                newSuppressedBy,
                newTags);
    }

    /** Rule, trigger and standing: never a number or an account. */
    @Override
    public String toString() {
        return "Finding[" + ruleId + " on " + triggerId + "@" + triggeredAt + " score " + score + " " + level + " "
                + lines + " " + evidence
                + suppressedBy.map(reason -> " suppressed by " + reason).orElse("")
                + (tags.isEmpty() ? "" : " " + tags) + "]";
    }
}
