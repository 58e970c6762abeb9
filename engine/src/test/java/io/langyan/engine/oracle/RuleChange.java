package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A change of rules in mid-stream.
 *
 * @param after all rules from then on
 * @param moment from which trigger on, epoch milliseconds
 * @param mutes which rules fall silent, from that moment on at the earliest
 */
public record RuleChange(List<CheckedRule> after, long moment, List<Mute> mutes) {
    private static final long[] SILENCES = {Sample.minutes(10), Sample.hours(1), Sample.hours(12)};

    /**
     * Makes up what becomes of some rules: they stay, go, get other words and scores, go from shadow to live or back, get
     * a version in the other mode beside them, or become other rules; new ones come, and one may fall silent.
     */
    public static RuleChange of(Random random, List<CheckedRule> before, long moment) {
        List<CheckedRule> after = new ArrayList<>();
        for (CheckedRule rule : before) {
            CheckedRule other = RandomRule.of(random, rule.id(), rule.status());
            switch (random.nextInt(8)) {
                case 0 -> {
                    // It is retired.
                }
                case 1 -> after.add(rule);
                case 2 -> after.add(version(rule, rule, other, other.emit()));
                case 3 -> after.add(version(other, rule, rule, rule.emit()));
                case 4 -> after.add(version(rule, rule, rule, other.emit()));
                case 5 -> after.add(version(rule, rule, rule, rule.emit()).as(otherMode(rule)));
                case 6 -> {
                    // Another version is tried beside it.
                    after.add(rule);
                    after.add(version(other, rule, rule, rule.emit()).as(otherMode(rule)));
                }
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
        return new RuleChange(oneOfEachMode(after), moment, mutes(random, before, moment));
    }

    /** The versions of rules in their time. */
    List<Tenure> tenures(List<CheckedRule> before) {
        return Tenure.changed(before, after, moment);
    }

    private static CheckedRule.Status otherMode(CheckedRule rule) {
        return rule.status() == CheckedRule.Status.LIVE ? CheckedRule.Status.SHADOW : CheckedRule.Status.LIVE;
    }

    /** A rule has at most one version that is live and one in shadow (RULES section 8). */
    private static List<CheckedRule> oneOfEachMode(List<CheckedRule> rules) {
        Map<List<Object>, CheckedRule> first = new LinkedHashMap<>();
        rules.forEach(rule -> first.putIfAbsent(List.of(rule.id(), rule.status()), rule));
        return List.copyOf(first.values());
    }

    private static List<Mute> mutes(Random random, List<CheckedRule> rules, long moment) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        String rule = rules.get(random.nextInt(rules.size())).id();
        long from = moment + random.nextInt(2) * Sample.minutes(30);
        return List.of(new Mute("mute", rule, from, from + SILENCES[random.nextInt(SILENCES.length)]));
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
                emit,
                rule.tags());
    }

    /**
     * What is known of records once the rules have changed: what no rule wanted then is not, nor what of the fields
     * (docs/decisions/0009).
     */
    List<Event> known(List<CheckedRule> before, Collection<Event> records) {
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
                after.stream().filter(rule -> !rule.id().equals(ruleId)).toList(), moment, mutes);
    }
}
