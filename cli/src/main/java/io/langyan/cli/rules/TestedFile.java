package io.langyan.cli.rules;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.ruletest.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule file whose tests were run.
 *
 * @param checked what the check said; where that is an error, no test was run
 * @param results what became of each test
 */
record TestedFile(CheckedFile checked, List<TestResult> results) {
    long failed() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    /** The errors of the check, then those of the tests; the file is called as the user called it. */
    List<Diagnostic> errors() {
        List<Diagnostic> errors = new ArrayList<>(
                checked.diagnostics().stream().filter(Diagnostic::isError).toList());
        results.forEach(result -> result.failures()
                .forEach(failure -> errors.add(failure.withFile(checked.file().shown()))));
        return errors;
    }
}
