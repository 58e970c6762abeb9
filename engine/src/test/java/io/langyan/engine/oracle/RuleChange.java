package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A change of rules in mid-stream.
 *
 * @param after all rules from then on
 * @param moment from which trigger on, epoch milliseconds
 */
record RuleChange(List<CheckedRule> after, long moment) {

    /** Makes up what becomes of some rules: they stay, go, get other words and scores, or become other rules; new ones come. */
    static RuleChange of(Random random, List<CheckedRule> before, long moment) {
        List<CheckedRule> after = new ArrayList<>();
        for (CheckedRule rule : before) {
            CheckedRule other = RandomRule.of(random, rule.id(), rule.status());
            switch (random.nextInt(6)) {
                case 0 -> {
                    // It is retired.
                }
                case 1 -> after.add(rule);
                case 2 -> after.add(version(rule, rule, other, other.emit()));
                case 3 -> after.add(version(other, rule, rule, rule.emit()));
                case 4 -> after.add(version(rule, rule, rule, other.emit()));
                default -> after.add(version(other, other, other, other.emit()));
            }
        }
        if (random.nextBoolean()) {
            // A new rule, whose features another rule may have known for long.
            CheckedRule fresh = RandomRule.of(random, "fresh", CheckedRule.Status.LIVE);
            CheckedRule like = before.get(0);
            boolean alike =
                    like.sequence().steps().size() == fresh.sequence().steps().size();
            after.add(alike && random.nextBoolean() ? version(like, fresh, fresh, fresh.emit()) : fresh);
        }
        return new RuleChange(after, moment);
    }

    /** The next version of a rule: what it watches from one rule, the rest from two others. */
    private static CheckedRule version(
            CheckedRule watching, CheckedRule rule, CheckedRule standing, CheckedRule.Emit emit) {
        return new CheckedRule(
                rule.id(),
                rule.version() + 1,
                rule.status(),
                rule.owner(),
                standing.fraudType(),
                rule.entity(),
                rule.title(),
                watching.sequence(),
                watching.features(),
                watching.score(),
                standing.ladder(),
                watching.explainZh(),
                watching.explainEn(),
                standing.suppress().filter(any -> watching == standing),
                watching.exemptions(),
                emit);
    }

    /**
     * What is known of records once the rules have changed: what no rule wanted then is not, nor what of the fields
     * (docs/decisions/0009).
     */
    List<Event> known(List<CheckedRule> before, List<Event> records) {
        Plan plan = Plan.of(Sample.CATALOGUE, before);
        return records.stream()
                .filter(record -> record.time() >= moment || plan.wants(record))
                .map(record -> record.time() >= moment ? record : kept(record, plan))
                .toList();
    }

    private static Event kept(Event record, Plan plan) {
        EventType type = record.type();
        Event.Builder kept = Event.of(type, record.time())
                .ids(record.recordId(), record.evidenceId())
                .call(record.phase(), record.answerTime(), record.partMillis())
                .subject(record.subjectNumber(), record.subjectDivision());
        for (Field field : type.fields()) {
            if (plan.selection(type.code()).keeps(field, record.time())) {
                if (field.type().isNumeric()) {
                    kept.number(field.slot(), record.number(field.slot()));
                } else {
                    kept.text(field.slot(), record.text(field.slot()));
                }
            }
        }
        int places = 0;
        for (int place = Memberships.PERSON; place < Memberships.MOST_PLACES; place++) {
            boolean isKept = plan.selection(type.code()).keepsLists(place, record.time());
            places |= isKept ? Memberships.bit(place) : 0;
        }
        return kept.build().with(record.memberships().only(places));
    }

    /** The change without the rules of that identity. */
    RuleChange without(String ruleId) {
        return new RuleChange(
                after.stream().filter(rule -> !rule.id().equals(ruleId)).toList(), moment);
    }
}
