package io.langyan.cli.command;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.serial.Catalogues;
import java.util.ArrayList;
import java.util.List;

/** Rules that have been checked, on their way to the operators that run them: their texts travel, not their plan. */
public final class RulePlan implements PlanSource {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> paths = new ArrayList<>();
    private final ArrayList<String> texts = new ArrayList<>();

    /** The plan of those rules. */
    public RulePlan(List<RuleSource> sources) {
        for (RuleSource source : sources) {
            paths.add(source.path());
            texts.add(source.text());
        }
    }

    @Override
    public Plan plan() {
        Catalogue catalogue = Catalogues.shipped();
        List<RuleSource> sources = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            sources.add(new RuleSource(paths.get(i), texts.get(i)));
        }
        return Plan.of(catalogue, new RuleCompiler(catalogue).compile(sources).rules());
    }
}
