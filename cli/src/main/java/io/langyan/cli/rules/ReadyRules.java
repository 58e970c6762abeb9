package io.langyan.cli.rules;

import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Code;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.records.bundle.BundleContent;
import io.langyan.records.bundle.RefusedException;
import io.langyan.records.bundle.RuleSet;
import java.util.List;

/**
 * Rules that can be published: all that is live or in shadow of what was checked without an error.
 *
 * @param content their canonical texts
 * @param rules the rules
 */
record ReadyRules(BundleContent content, List<CheckedRule> rules) {
    /** Checks files as {@code rules check} does, but an exception that is over is an error. */
    static List<CheckedFile> check(Catalogue catalogue, List<RuleFile> files) {
        return new Checks(catalogue, Checks.today())
                .check(files).stream().map(ReadyRules::strictly).toList();
    }

    /**
     * Takes what is live or in shadow.
     *
     * @param files checked, without errors
     * @throws UserError where there is nothing, or it is more than a bundle may hold
     */
    static ReadyRules of(Catalogue catalogue, List<CheckedFile> files) {
        List<RuleSource> sources = files.stream()
                .filter(file -> file.rule().filter(ReadyRules::isRun).isPresent())
                .map(file -> file.file().source())
                .toList();
        if (sources.isEmpty()) {
            throw UserError.failed("expected rules with 'status: live' or 'status: shadow', but found none among "
                    + Counts.of(files.size(), "file") + ". Change the status of what is to be run.");
        }
        BundleContent content = BundleContent.of(sources);
        try {
            content.packed();
        } catch (RefusedException e) {
            throw UserError.failed(e.getMessage() + ".");
        }
        RuleSet set = RuleSet.compile(catalogue, content.rules());
        if (!set.refusals().isEmpty()) {
            throw UserError.failed("the rules cannot be published together: "
                    + String.join(
                            " ",
                            set.refusals().stream()
                                    .map(refusal -> refusal.code() + ": " + refusal.sentence() + ".")
                                    .toList()));
        }
        return new ReadyRules(content, set.rules());
    }

    private static CheckedFile strictly(CheckedFile file) {
        List<Diagnostic> diagnostics = file.diagnostics().stream()
                .map(diagnostic -> diagnostic.code() == Code.E20 ? diagnostic.asError() : diagnostic)
                .toList();
        return new CheckedFile(file.file(), file.rule(), file.tests(), diagnostics, file.notes());
    }

    private static boolean isRun(CheckedRule rule) {
        return rule.status() == Status.LIVE || rule.status() == Status.SHADOW;
    }
}
