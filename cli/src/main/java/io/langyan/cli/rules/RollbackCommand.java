package io.langyan.cli.rules;

import io.langyan.cli.command.UserError;
import io.langyan.cli.publish.PublishedBundle;
import io.langyan.cli.publish.RuleHistory;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.BundleContent;
import io.langyan.records.bundle.RuleSet;
import io.langyan.records.bundle.SigningKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan rules rollback}: brings the rules of an earlier bundle back. */
@Command(
        name = "rollback",
        description = {
            "Publishes the rules of an earlier bundle again, under the next number. Its approval still holds; only the"
                    + " publisher signs anew, and must not be who approved it then.",
            "Rules that come back begin anew: what they knew before they left is gone."
        },
        exitCodeList = {
            "0:in force on every subtask",
            "1:there is no such bundle, or the command failed; nothing was sent",
            "2:wrong usage, or a directory or key that is not there",
            "4:rejected by a subtask, which says why",
            "5:sent, but not every subtask was heard in time"
        },
        sortOptions = false)
final class RollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "N", description = "The number of the bundle whose rules are to come back.")
    private long number;

    @Mixin
    private PublishOptions options;

    @Override
    public Integer call() {
        SigningKey signer = options.signer();
        RuleHistory history = options.history();
        PublishedBundle earlier = history.find(number)
                .orElseThrow(() -> UserError.failed("expected the number of a bundle that was published ("
                        + numbers(history) + "), but found " + number + ". See langyan rules status."));
        BundleContent content = BundleContent.of(earlier.rules());
        RuleSet rules = RuleSet.compile(options.lists().catalogue(), content.rules());
        if (!rules.refusals().isEmpty()) {
            throw UserError.failed("the rules of bundle " + number + " cannot run any more: "
                    + rules.refusals().get(0).sentence() + ". Publish rules that this release understands.");
        }
        Approval approval = new Approval(
                earlier.bundle().getContentHash(),
                earlier.bundle().getApprover(),
                earlier.bundle().getApproverSignature());
        return options.publish(
                signer,
                history,
                content,
                rules.rules(),
                number,
                approval,
                spec.commandLine().getOut());
    }

    private static String numbers(RuleHistory history) {
        return history.newest()
                .map(newest ->
                        history.numbers().get(0) + " to " + newest.bundle().getNumber())
                .orElse("there is none yet");
    }
}
