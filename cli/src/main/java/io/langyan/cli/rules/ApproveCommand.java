package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.KeyOption;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.ListsOption;
import io.langyan.cli.command.TrustOption;
import io.langyan.cli.report.Json;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.ruletest.RuleTestRunner;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules approve}: the signature of who reviewed the rules. */
@Command(
        name = "approve",
        description = {
            "Checks and tests rule files, says what they change, and signs them for somebody else to publish.",
            "A bundle is all that runs from then on: name every rule that is to go on, not only those that change."
                    + " Drafts and retired rules are left out."
        },
        exitCodeList = {
            "0:approved; the file is written",
            "1:a file has an error, a test failed, or the command failed",
            "2:wrong usage, or a file, directory or key that is not there"
        },
        sortOptions = false)
final class ApproveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Mixin
    private KeyOption key;

    @Mixin
    private TrustOption trust;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "Where the approval goes, for who publishes.")
    private Path output;

    @ArgGroup(exclusive = false, heading = "%nTo hear what changes against the bundle on a broker:%n")
    private ComparedBroker compared;

    @Mixin
    private ListsOption lists;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print what was approved as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = lists.catalogue();
        TrustedKeys trusted = trust.keys();
        SigningKey signer = key.read(trusted);
        List<CheckedFile> checked = ReadyRules.check(catalogue, files.read());
        if (!isRight(catalogue, checked, out)) {
            return ExitCodes.FAILED;
        }
        ReadyRules ready = ReadyRules.of(catalogue, checked);
        Approval approval = Approval.of(ready.content().hash(), signer);
        List<String> changes =
                compared == null ? List.of() : RuleChanges.between(compared.inForce(catalogue, trusted), ready.rules());
        Map<String, Object> approved =
                ApprovalFile.json(approval, System.currentTimeMillis(), RuleChanges.all(ready.rules()), changes);
        ApprovalFile.write(output, approved);
        if (json) {
            out.println(Json.of(approved));
        } else {
            RuleChanges.all(ready.rules()).forEach(out::println);
            changes.forEach(out::println);
            out.println("approved by " + signer.name() + ": "
                    + Counts.of(ready.rules().size(), "rule") + ", content " + approval.contentHash());
            out.println("wrote " + output);
        }
        return ExitCodes.CLEAN;
    }

    private boolean isRight(Catalogue catalogue, List<CheckedFile> checked, PrintWriter out) {
        CheckReport check = new CheckReport(checked);
        if (check.hasErrors()) {
            if (json) {
                out.println(check.json());
            } else {
                check.lines(language.language()).forEach(out::println);
            }
            return false;
        }
        RuleTestRunner runner = new RuleTestRunner(catalogue);
        TestReport tests = new TestReport(checked.stream()
                .map(file -> new TestedFile(file, TestCommand.results(runner, file)))
                .toList());
        if (tests.hasErrors()) {
            if (json) {
                out.println(tests.json(Optional.empty()));
            } else {
                tests.lines(language.language()).forEach(out::println);
            }
            return false;
        }
        return true;
    }
}
