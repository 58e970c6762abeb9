package io.langyan.cli.rules;

import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a bundle changes, a line a rule. */
final class RuleChanges {
    private RuleChanges() {}

    /** From one set of rules to another: what comes, goes, changes; what stays is counted. */
    static List<String> between(List<CheckedRule> before, List<CheckedRule> after) {
        Map<String, CheckedRule> old = byKey(before);
        Map<String, CheckedRule> now = byKey(after);
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<String> lines = new ArrayList<>();
        int unchanged = 0;
        for (String key : keys) {
            CheckedRule was = old.get(key);
            CheckedRule is = now.get(key);
            if (was == null) {
                lines.add("added: " + shown(is));
            } else if (is == null) {
                lines.add("removed: " + shown(was));
            } else if (!was.equals(is)) {
                lines.add("changed: " + shown(is) + ", was version " + was.version());
            } else {
                unchanged++;
            }
        }
        lines.add("unchanged: " + unchanged);
        return lines;
    }

    /** Every rule, where there is nothing to compare with. */
    static List<String> all(List<CheckedRule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(CheckedRule::id).thenComparing(CheckedRule::status))
                .map(RuleChanges::shown)
                .toList();
    }

    private static Map<String, CheckedRule> byKey(List<CheckedRule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(
                        rule -> rule.id() + " " + rule.status(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static String shown(CheckedRule rule) {
        return rule.id() + " version " + rule.version() + " ("
                + rule.status().name().toLowerCase(Locale.ROOT) + ")";
    }
}
