package io.langyan.cli.rules;

import io.langyan.cli.report.Json;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.StateCost;
import io.langyan.engine.core.StateCost.Kind;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.engine.rule.Expressions;
import io.langyan.engine.rule.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What rules cost at most.
 *
 * @param rows a row a rule
 * @param total all of them together
 */
record CostReport(List<Row> rows, StateCost total) {
    private static final String FORMAT = "%-40s %6s %9s %8s %12s%n";

    static CostReport of(Catalogue catalogue, List<CheckedRule> rules) {
        List<CheckedRule> live =
                rules.stream().map(rule -> rule.as(Status.LIVE)).toList();
        StateCost total = cost(catalogue, live);
        List<Row> rows = new ArrayList<>();
        for (CheckedRule rule : live) {
            List<CheckedRule> others =
                    live.stream().filter(other -> other != rule).toList();
            long windows = rule.features().stream()
                    .filter(Feature.Window.class::isInstance)
                    .count();
            long adds = StateCost.of(Plan.of(catalogue, live), rule.entity(), CoreSettings.DEFAULT)
                            .bytes()
                    - StateCost.of(Plan.of(catalogue, others), rule.entity(), CoreSettings.DEFAULT)
                            .bytes();
            rows.add(new Row(rule.id(), Expressions.nodes(rule), rule.features().size(), windows, adds));
        }
        return new CostReport(rows, total);
    }

    private static StateCost cost(Catalogue catalogue, List<CheckedRule> rules) {
        return StateCost.of(Plan.of(catalogue, rules), CoreSettings.DEFAULT);
    }

    boolean isOverLimit() {
        return total.bytes() > StateCost.MOST_BYTES;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("rule", "nodes", "features", "windows", "adds bytes"));
        rows.forEach(row -> lines.add(line(row.rule(), row.nodes(), row.features(), row.windows(), row.adds())));
        lines.add("");
        for (Kind kind : Kind.values()) {
            lines.add(line(kind.name().toLowerCase(Locale.ROOT), "", "", "", total.bytes(kind)));
        }
        lines.add(line("one person at most", "", "", "", total.bytes()));
        lines.add(line("limit", "", "", "", StateCost.MOST_BYTES));
        if (isOverLimit()) {
            lines.add("");
            lines.add("error E23: expected state of at most " + StateCost.MOST_BYTES
                    + " bytes a person, but these rules may need " + total.bytes() + ".");
            lines.add(" help: " + advice());
        }
        return lines;
    }

    /** The largest features, which is where something can be saved. */
    private String advice() {
        List<String> largest = total.parts().stream()
                .filter(part -> part.kind() == Kind.WINDOWS || part.kind() == Kind.VALUES || part.kind() == Kind.DAYS)
                .sorted(Comparator.comparingLong(StateCost.Part::bytes).reversed())
                .limit(3)
                .map(part -> part.name() + " (" + part.bytes() + ")")
                .toList();
        return "the largest are " + String.join(", ", largest)
                + ": remove one, or give features the same of, where and over so that they are kept once.";
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("limitBytes", StateCost.MOST_BYTES);
        json.put("bytes", total.bytes());
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), total.bytes(kind));
        }
        json.put("bytesByKind", kinds);
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("rule", row.rule());
            each.put("nodes", row.nodes());
            each.put("features", row.features());
            each.put("windows", row.windows());
            each.put("addsBytes", row.adds());
            rules.add(each);
        }
        json.put("rules", rules);
        return Json.of(json);
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, FORMAT, columns).stripTrailing();
    }

    /**
     * What one rule costs.
     *
     * @param rule its id
     * @param nodes operators, names and literals of all its conditions
     * @param features how many features it has
     * @param windows how many of them are windows
     * @param adds bytes that the others alone would not need
     */
    record Row(String rule, int nodes, int features, long windows, long adds) {}
}
