package io.langyan.job.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.CanonicalRule;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlanHistory;
import io.langyan.engine.plan.SourcedRule;
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
        return Plan.of(
                catalogue(),
                rules(new RuleCompiler(catalogue()), sources()).stream()
                        .map(SourcedRule::rule)
                        .toList());
    }

    /** In canonical form: a bundle brings the same rules in the same texts, and changes nothing of them. */
    @Override
    public PlanHistory history() {
        List<RuleSource> canonical = sources().stream()
                .map(source -> CanonicalRule.of(source).orElseThrow())
                .toList();
        return PlanHistory.of(catalogue(), rules(RuleCompiler.ofPublished(catalogue()), canonical));
    }

    @Override
    public List<SourcedRule> compile(String contentHash, List<RuleSource> published) {
        return CompiledRules.get(
                List.of(contentHash, lists), () -> rules(RuleCompiler.ofPublished(catalogue()), published));
    }

    @Override
    public SourcedRule.Reader reader() {
        Map<RuleSource, SourcedRule> known = new LinkedHashMap<>();
        RuleCompiler compiler = RuleCompiler.ofStored(catalogue());
        return (path, text) -> known.computeIfAbsent(
                        new RuleSource(path, text),
                        source -> rules(compiler, List.of(source)).get(0))
                .rule();
    }

    private Catalogue catalogue() {
        return Catalogues.shipped().withLists(lists);
    }

    private List<RuleSource> sources() {
        return texts.entrySet().stream()
                .map(text -> new RuleSource(text.getKey(), text.getValue()))
                .toList();
    }

    /** The rules of texts, each with its own. */
    private static List<SourcedRule> rules(RuleCompiler compiler, List<RuleSource> sources) {
        Compilation compilation = compiler.compile(sources);
        if (compilation.hasErrors()) {
            Diagnostic first = compilation.diagnostics().get(0);
            throw new IllegalArgumentException("expected rules without errors, but found "
                    + compilation.diagnostics().size() + ", the first in " + first.file() + " at line " + first.line()
                    + "; check the rules before they run");
        }
        List<SourcedRule> rules = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            rules.add(new SourcedRule(
                    compilation.rules().get(i),
                    sources.get(i).path(),
                    sources.get(i).text()));
        }
        return rules;
    }
}
