package io.langyan.cli.backtest.replay;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.serial.Catalogues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The rules of a backtest: those it is about, which are live whatever their status, and the others in force, which keep
 * theirs. Where both have a rule, the one that the backtest is about counts. Texts travel to the operators, as they do
 * for {@link io.langyan.job.plan.RulePlans}.
 */
public final class BacktestPlans implements PlanSource {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> named = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> others = new LinkedHashMap<>();
    private final ArrayList<String> lists;

    private BacktestPlans(Collection<String> lists) {
        this.lists = new ArrayList<>(lists);
    }

    /**
     * Takes rule files that are right.
     *
     * @param named the rules that the backtest is about
     * @param others the rules in force
     * @param lists the lists of this installation
     */
    public static BacktestPlans of(List<RuleSource> named, List<RuleSource> others, Collection<String> lists) {
        BacktestPlans plans = new BacktestPlans(lists);
        named.forEach(source -> plans.named.put(source.path(), source.text()));
        others.stream()
                .filter(source -> !plans.named.containsKey(source.path()))
                .forEach(source -> plans.others.put(source.path(), source.text()));
        return plans;
    }

    /** The rules that the backtest is about, live. */
    public List<CheckedRule> named() {
        return compile(named, others).stream().map(rule -> rule.as(Status.LIVE)).toList();
    }

    /** The other rules that warn. */
    public List<CheckedRule> others() {
        return compile(others, named).stream()
                .filter(rule -> rule.status() == Status.LIVE)
                .toList();
    }

    /** The lists that rules can ask for. */
    public Catalogue catalogue() {
        return Catalogues.shipped().withLists(lists);
    }

    @Override
    public Plan plan() {
        List<CheckedRule> rules = new ArrayList<>(named());
        rules.addAll(compile(others, named));
        return Plan.of(catalogue(), rules);
    }

    private List<CheckedRule> compile(LinkedHashMap<String, String> texts, LinkedHashMap<String, String> among) {
        return new RuleCompiler(catalogue())
                .compile(sources(texts), sources(among))
                .rules();
    }

    private static List<RuleSource> sources(LinkedHashMap<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> new RuleSource(text.getKey(), text.getValue()))
                .toList();
    }
}
