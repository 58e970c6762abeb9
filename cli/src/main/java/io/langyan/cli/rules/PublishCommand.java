package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.SigningKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules publish}: brings approved rules into the running job. */
@Command(
        name = "publish",
        description = {
            "Publishes rules that somebody else approved, under the next number, and waits until every subtask of the"
                    + " job has them in force or has said why not.",
            "The rules must be the approved ones to the letter, comments and tests apart."
        },
        exitCodeList = {
            "0:in force on every subtask",
            "1:a file has an error, the approval is not for these rules, or the command failed; nothing was sent",
            "2:wrong usage, or a file, directory or key that is not there",
            "4:rejected by a subtask, which says why",
            "5:sent, but not every subtask was heard in time"
        },
        sortOptions = false)
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Option(
            names = "--approval",
            paramLabel = "FILE",
            required = true,
            description = "What langyan rules approve wrote for your colleague.")
    private Path approvalFile;

    @Mixin
    private PublishOptions options;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = options.lists().catalogue();
        SigningKey signer = options.signer();
        Approval approval = ApprovalFile.read(approvalFile);
        List<CheckedFile> checked = ReadyRules.check(catalogue, files.read());
        CheckReport check = new CheckReport(checked);
        if (check.hasErrors()) {
            if (options.json()) {
                out.println(check.json());
            } else {
                check.lines(language.language()).forEach(out::println);
            }
            return ExitCodes.FAILED;
        }
        ReadyRules ready = ReadyRules.of(catalogue, checked);
        if (!ready.content().hash().equals(approval.contentHash())) {
            throw UserError.failed("expected the rules that " + approval.approver() + " approved, with content "
                    + approval.contentHash() + ", but found content "
                    + ready.content().hash()
                    + ". Name the same files, and let what changed since be approved anew.");
        }
        return options.publish(signer, options.history(), ready.content(), ready.rules(), null, approval, out);
    }
}
