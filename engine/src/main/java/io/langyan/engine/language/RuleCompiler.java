package io.langyan.engine.language;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.check.Expiry;
import io.langyan.engine.language.check.KnownTags;
import io.langyan.engine.language.check.RuleCheck;
import io.langyan.engine.language.yaml.YamlReader;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From rule files to checked rules. All that is wrong with all files is told in one run; the result depends on the texts
 * alone, never on a clock. Thread-safe.
 */
public final class RuleCompiler {
    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column);

    /** Without this text a file sets no tag, and need not be read twice. */
    private static final String TAG = "tag";

    private final Catalogue catalogue;
    private final boolean published;
    private final boolean alone;

    private RuleCompiler(Catalogue catalogue, boolean published, boolean alone) {
        this.catalogue = catalogue;
        this.published = published;
        this.alone = alone;
    }

    /** A compiler for rules as authors write them, over the events of a catalogue. */
    public RuleCompiler(Catalogue catalogue) {
        this(catalogue, false, false);
    }

    /** A compiler for rules as they are published ({@link CanonicalRule}): it asks for no tests and refuses them. */
    public static RuleCompiler ofPublished(Catalogue catalogue) {
        return new RuleCompiler(catalogue, true, false);
    }

    /** A compiler for published rules one at a time: that others set the tags they ask for was checked before. */
    public static RuleCompiler ofStored(Catalogue catalogue) {
        return new RuleCompiler(catalogue, true, true);
    }

    /** Compiles rule files. They may ask for each other's tags, and for nothing else of each other. */
    public Compilation compile(List<RuleSource> sources) {
        return compile(sources, List.of());
    }

    /**
     * Compiles some rule files of many.
     *
     * @param sources the files
     * @param among files whose tags they may ask for, besides their own
     */
    public Compilation compile(List<RuleSource> sources, List<RuleSource> among) {
        KnownTags tags = tags(sources, among);
        List<CheckedRule> rules = new ArrayList<>();
        Map<String, List<RuleTest>> tests = new LinkedHashMap<>();
        List<Expiry> expiries = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (RuleSource source : sources) {
            Problems problems = new Problems();
            YamlReader.read(source.path(), source.text(), problems)
                    .flatMap(root -> check(tags, problems).check(source.path(), root))
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

    private KnownTags tags(List<RuleSource> sources, List<RuleSource> among) {
        if (alone) {
            return KnownTags.any();
        }
        KnownTags tags = KnownTags.none();
        Stream.concat(sources.stream(), among.stream())
                .filter(source -> source.text().contains(TAG))
                .forEach(source -> YamlReader.read(source.path(), source.text(), new Problems())
                        .ifPresent(tags::declare));
        return tags;
    }

    private RuleCheck check(KnownTags tags, Problems problems) {
        return published ? RuleCheck.ofPublished(catalogue, tags, problems) : new RuleCheck(catalogue, tags, problems);
    }
}
