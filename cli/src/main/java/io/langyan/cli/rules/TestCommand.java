package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.ListsOption;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.ruletest.RuleTestRunner;
import io.langyan.engine.ruletest.TestResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules test}: runs the tests that rules carry. */
@Command(
        name = "test",
        description = {
            "Runs the tests inside rule files, each in four ways: in order; shuffled within the out-of-orderness of the"
                    + " feeds; with the state written and read after every event; with every event twice.",
            "A file with errors is not tested; the others are.",
            "With --mutants, also changes each rule whose tests pass, one place at a time (thresholds, operators, spans, steps,"
                    + " features, reasons, rungs, suppression), and tells which changes no test notices. A file beside the"
                    + " rule, called the same but ending in .equivalent, lists changes that make no difference."
        },
        exitCodeList = {
            "0:every test passed in every mode",
            "1:a test failed, a file has errors, or the command failed; with --mutants, the tests of a rule do not notice more"
                    + " than one change in ten, or a listed change makes a difference after all",
            "2:wrong usage, or a file or directory that is not there"
        },
        sortOptions = false)
final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Mixin
    private ListsOption lists;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as JSON, in both languages.")
    private boolean json;

    @Option(names = "--mutants", description = "Also tell which changes of the rules their tests would not notice.")
    private boolean mutants;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = lists.catalogue();
        RuleTestRunner runner = new RuleTestRunner(catalogue);
        TestReport report = new TestReport(new Checks(catalogue, Checks.today())
                .check(files.read()).stream()
                        .map(file -> new TestedFile(file, results(runner, file)))
                        .toList());
        MutantReport mutated = new MutantReport(mutants ? mutated(catalogue, report) : List.of());
        if (json) {
            out.println(report.json(mutants ? Optional.of(mutated) : Optional.empty()));
        } else {
            report.lines(language.language()).forEach(out::println);
            mutated.lines(language.language()).forEach(out::println);
        }
        return report.hasErrors() || !mutated.passed() ? ExitCodes.FAILED : ExitCodes.CLEAN;
    }

    private static List<MutatedFile> mutated(Catalogue catalogue, TestReport report) {
        return report.files().stream()
                .filter(file -> file.checked().rule().isPresent() && file.failed() == 0)
                .map(file -> MutatedFile.of(catalogue, file.checked()))
                .toList();
    }

    static List<TestResult> results(RuleTestRunner runner, CheckedFile file) {
        return file.rule().map(rule -> runner.results(rule, file.tests())).orElse(List.of());
    }
}
