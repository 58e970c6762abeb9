package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What accounts and phones are tagged, by all that was found about them, and which events see it (RULES S14, 0018): knowing
 * nothing of stages, corrections or watermarks.
 */
public final class TagJudge {
    private final List<CheckedRule> rules;
    private final List<Tagging> taggings = new ArrayList<>();

    private record Tagging(Entity entity, String id, String tag, long begin, String beginId, long until) {}

    /** A judge of the tags that those rules set. */
    public TagJudge(List<CheckedRule> rules) {
        this.rules = rules;
    }

    /** Notes what was found about an account or a phone. */
    public void found(Entity entity, String id, List<Finding> findings) {
        for (Finding finding : findings) {
            Optional<CheckedRule> rule = rules.stream()
                    .filter(each -> each.id().equals(finding.ruleId()) && each.version() == finding.ruleVersion())
                    .findFirst();
            boolean counts = finding.live()
                    && finding.suppressedBy()
                            .filter(reason -> reason.startsWith("except:") || reason.equals("mute"))
                            .isEmpty();
            if (counts && rule.isPresent()) {
                long begin = finding.triggeredAt() + rule.get().sequence().deadlineMillis();
                for (Tag tag : rule.get().tags()) {
                    // The finding of a call that is not over does not name its rule's tags.
                    if (finding.tags().contains(tag.name())) {
                        taggings.add(new Tagging(
                                entity, id, tag.name(), begin, finding.triggerId(), begin + tag.forMillis()));
                    }
                }
            }
        }
    }

    /** The event with what its numbers and accounts had been tagged before it. */
    public Event about(Event event) {
        Memberships known = event.memberships();
        for (Field field : event.type().fields()) {
            String value = field.type() == FieldType.ID ? event.text(field.slot()) : null;
            if (value != null && !event.isChange()) {
                Entity entity = field.mask() == Field.Mask.PHONE ? Entity.PHONE : Entity.ACCOUNT;
                known = known.with(
                        Memberships.tagPlaceOf(field),
                        taggings.stream()
                                .filter(each -> each.entity == entity && each.id.equals(value))
                                .filter(each -> isSeen(each, event))
                                .map(Tagging::tag)
                                .distinct()
                                .mapToLong(ListCode::ofTag)
                                .toArray());
            }
        }
        return event.with(known);
    }

    private static boolean isSeen(Tagging tagging, Event event) {
        boolean after = tagging.begin < event.time()
                || tagging.begin == event.time() && tagging.beginId.compareTo(event.evidenceId()) < 0;
        return after && event.time() < tagging.until;
    }
}
