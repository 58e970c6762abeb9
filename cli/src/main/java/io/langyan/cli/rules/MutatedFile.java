package io.langyan.cli.rules;

import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.ruletest.mutation.EquivalentMutants;
import io.langyan.engine.ruletest.mutation.MutationResult;
import io.langyan.engine.ruletest.mutation.MutationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A rule file whose tests were run on mutants of the rule.
 *
 * @param file the file
 * @param result which mutants no test noticed
 */
record MutatedFile(RuleFile file, MutationResult result) {

    /** Makes the mutants of a rule whose tests pass, and runs its tests on each. */
    static MutatedFile of(Catalogue catalogue, CheckedFile checked) {
        MutationResult result = new MutationRun(catalogue)
                .of(checked.rule().orElseThrow(), checked.file().source(), checked.tests(), equivalent(checked.file()));
        return new MutatedFile(checked.file(), result);
    }

    /** Where mutants that change nothing are listed. */
    static Path listBeside(RuleFile file) {
        String name = file.path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.path().resolveSibling((dot < 0 ? name : name.substring(0, dot)) + EquivalentMutants.EXTENSION);
    }

    private static EquivalentMutants equivalent(RuleFile file) {
        Path list = listBeside(file);
        try {
            return Files.exists(list) ? EquivalentMutants.read(Files.readString(list)) : EquivalentMutants.NONE;
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read " + list + ", but could not: " + e.getMessage() + ". Check who may read it.", e);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + " in " + list + ".");
        }
    }
}
