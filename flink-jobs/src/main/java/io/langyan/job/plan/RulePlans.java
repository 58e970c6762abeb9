package io.langyan.job.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.job.serial.Catalogues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans from rule texts: the texts travel to the operators, each of which compiles them for itself. */
public final class RulePlans implements PlanSource {
    private static final long serialVersionUID = 1L;

    /** Texts by path; a map that Java serializes. */
    private final LinkedHashMap<String, String> texts;
    /** Lists of this installation; a list that Java serializes. */
    private final ArrayList<String> lists;

    private RulePlans(LinkedHashMap<String, String> texts, ArrayList<String> lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /** Takes rule files that are right and ask only for lists that every installation knows. */
    public static RulePlans of(List<RuleSource> sources) {
        return of(sources, List.of());
    }

    /**
     * Takes rule files that are right.
     *
     * @param sources the files
     * @param lists the lists of this installation; those that every installation knows may be among them
     * @throws IllegalArgumentException where one of them is not; {@code rules check} tells all that is wrong
     */
    public static RulePlans of(List<RuleSource> sources, Collection<String> lists) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        sources.forEach(source -> texts.put(source.path(), source.text()));
        RulePlans plans = new RulePlans(texts, new ArrayList<>(lists));
        plans.plan();
        return plans;
    }

    @Override
    public Plan plan() {
        Catalogue catalogue = Catalogues.shipped().withLists(lists);
        Compilation compilation = new RuleCompiler(catalogue)
                .compile(texts.entrySet().stream().map(RulePlans::source).toList());
        if (compilation.hasErrors()) {
            Diagnostic first = compilation.diagnostics().get(0);
            throw new IllegalArgumentException("expected rules without errors, but found "
                    + compilation.diagnostics().size() + ", the first in " + first.file() + " at line " + first.line()
                    + "; check the rules before they run");
        }
        return Plan.of(catalogue, compilation.rules());
    }

    private static RuleSource source(Map.Entry<String, String> text) {
        return new RuleSource(text.getKey(), text.getValue());
    }
}
