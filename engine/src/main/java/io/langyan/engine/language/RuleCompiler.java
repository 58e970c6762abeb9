package io.langyan.engine.language;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.check.Expiry;
import io.langyan.engine.language.check.RuleCheck;
import io.langyan.engine.language.yaml.YamlReader;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From rule files to checked rules. All that is wrong with all files is told in one run; the result depends on the texts
 * alone, never on a clock. Thread-safe.
 */
public final class RuleCompiler {
    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column);

    private final Catalogue catalogue;
    private final boolean published;

    private RuleCompiler(Catalogue catalogue, boolean published) {
        this.catalogue = catalogue;
        this.published = published;
    }

    /** A compiler for rules as authors write them, over the events of a catalogue. */
    public RuleCompiler(Catalogue catalogue) {
        this(catalogue, false);
    }

    /** A compiler for rules as they are published ({@link CanonicalRule}): it asks for no tests and refuses them. */
    public static RuleCompiler ofPublished(Catalogue catalogue) {
        return new RuleCompiler(catalogue, true);
    }

    /** Compiles rule files, each on its own. */
    public Compilation compile(List<RuleSource> sources) {
        List<CheckedRule> rules = new ArrayList<>();
        Map<String, List<RuleTest>> tests = new LinkedHashMap<>();
        List<Expiry> expiries = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (RuleSource source : sources) {
            Problems problems = new Problems();
            YamlReader.read(source.path(), source.text(), problems)
                    .flatMap(root -> check(problems).check(source.path(), root))
                    .filter(result -> problems.isEmpty())
                    .ifPresent(result -> {
                        rules.add(result.rule());
                        tests.put(result.rule().id(), result.tests());
                        expiries.addAll(result.expiries());
                    });
            problems.all().stream().sorted(BY_PLACE).forEach(diagnostics::add);
        }
        return new Compilation(rules, tests, expiries, diagnostics);
    }

    private RuleCheck check(Problems problems) {
        return published ? RuleCheck.ofPublished(catalogue, problems) : new RuleCheck(catalogue, problems);
    }
}
