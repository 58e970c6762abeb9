package io.langyan.cli.rules;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.rule.CheckedRule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks rule files, each on its own but for the tags of the others below its root, as of a day. */
final class Checks {
    private static final String ASKS_FOR_TAGS = "tagged(";

    private final RuleCompiler compiler;
    private final LocalDate today;
    private final Map<Path, List<RuleSource>> siblings = new HashMap<>();

    Checks(Catalogue catalogue, LocalDate today) {
        this.compiler = new RuleCompiler(catalogue);
        this.today = today;
    }

    /** The day it is where the rules apply. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    List<CheckedFile> check(List<RuleFile> files) {
        return files.stream().map(this::check).toList();
    }

    private CheckedFile check(RuleFile file) {
        // Only who asks for tags need know the others: there may be many files below a root.
        List<RuleSource> others = file.source().text().contains(ASKS_FOR_TAGS)
                ? siblings.computeIfAbsent(file.root(), RuleFiles::below)
                : List.of();
        Compilation compilation = compiler.compile(List.of(file.source()), others);
        List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
        diagnostics.addAll(compilation.expired(today));
        Optional<CheckedRule> rule = compilation.rules().stream().findFirst();
        rule.flatMap(found -> LockFile.of(file.root()).check(found, file.source()))
                .ifPresent(diagnostics::add);
        return new CheckedFile(
                file,
                rule,
                rule.map(found -> compilation.tests().get(found.id())).orElse(List.of()),
                diagnostics.stream()
                        .map(diagnostic -> diagnostic.withFile(file.shown()))
                        .toList(),
                compilation.notes());
    }
}
