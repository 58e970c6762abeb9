package io.langyan.engine.core;

import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.plan.PlannedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rules that are triggered by the same events, told by content: whether an event is one of them is asked once for all.
 *
 * @param where which events can trigger the rules; false means that none of them is concerned
 * @param rules the rules
 */
record TriggerGroup(Condition where, List<RuleSeries> rules) {

    /** Rules with an event type as their trigger, grouped; versions of one rule stay together. */
    static List<TriggerGroup> of(List<PlannedRule> rules, Function<PlannedRule, RuleDecider> decider) {
        Map<List<Object>, List<RuleSeries>> groups = new LinkedHashMap<>();
        Map<List<Object>, Condition> conditions = new LinkedHashMap<>();
        for (RuleSeries series : RuleSeries.of(rules, decider)) {
            PlannedStep trigger = series.trigger();
            List<Object> key =
                    series.hasOneTrigger() ? List.of(trigger.hash(), trigger.since()) : List.of(series.identity());
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(series);
            conditions.put(key, series.hasOneTrigger() ? trigger.where() : Condition.ALWAYS);
        }
        return groups.entrySet().stream()
                .map(group -> new TriggerGroup(conditions.get(group.getKey()), List.copyOf(group.getValue())))
                .toList();
    }
}
