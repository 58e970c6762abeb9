package io.langyan.cli.rules;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.DurationConverter;
import io.langyan.cli.command.KeyOption;
import io.langyan.cli.command.ListsOption;
import io.langyan.cli.command.TimeConverter;
import io.langyan.cli.command.TrustOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.publish.RuleHistory;
import io.langyan.cli.publish.RulePublisher;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.BundleContent;
import io.langyan.records.bundle.BundleSigner;
import io.langyan.records.bundle.BundleVerifier;
import io.langyan.records.bundle.RefusedException;
import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.records.bundle.VerifiedBundle;
import io.langyan.schema.RuleBundle;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What publishing a bundle and rolling one back have in common. */
final class PublishOptions {
    @Mixin
    private KeyOption key;

    @Mixin
    private TrustOption trust;

    @Mixin
    private BrokerOption broker;

    @Option(
            names = "--effective-from",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "The moment of event time from which on the rules act, as ISO-8601 with the offset (default:"
                    + " now). The job takes a later one where that is too early for all subtasks to know, and says so.")
    private Instant effectiveFrom;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "For how long to wait for the job (default: 30s).")
    private Duration wait = Duration.ofSeconds(30);

    @Mixin
    private ListsOption lists;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private TrustedKeys trusted;

    ListsOption lists() {
        return lists;
    }

    boolean json() {
        return json;
    }

    TrustedKeys trusted() {
        if (trusted == null) {
            trusted = trust.keys();
        }
        return trusted;
    }

    /** The publisher's key; asked for first, so that who has none learns it before anything else. */
    SigningKey signer() {
        return key.read(trusted());
    }

    RuleHistory history() {
        return RuleHistory.read(broker, trusted());
    }

    /**
     * Signs the bundle, verifies it as the job will, sends it, waits, and tells.
     *
     * @return the exit code
     */
    int publish(
            SigningKey signer,
            RuleHistory history,
            BundleContent content,
            List<CheckedRule> rules,
            Long rollbackOf,
            Approval approval,
            PrintWriter out) {
        RuleBundle bundle = bundle(signer, history, content, rollbackOf, approval);
        VerifiedBundle verified = new BundleVerifier(trusted()).verify(bundle, history.next() - 1);
        if (!verified.isTrusted()) {
            throw UserError.failed("the bundle was not sent: "
                    + String.join(
                            " ",
                            verified.refusals().stream()
                                    .map(refusal -> refusal.code() + ": " + refusal.sentence() + ".")
                                    .toList()));
        }
        List<String> changes = RuleChanges.between(ComparedBroker.inForce(broker, history, lists.catalogue()), rules);
        AnswerReport answers = new AnswerReport(new RulePublisher(broker).publish(bundle, wait));
        PublishedReport report = new PublishedReport(bundle, changes, answers);
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        return answers.exitCode();
    }

    private RuleBundle bundle(
            SigningKey signer, RuleHistory history, BundleContent content, Long rollbackOf, Approval approval) {
        long now = System.currentTimeMillis();
        long moment = effectiveFrom == null ? now : effectiveFrom.toEpochMilli();
        try {
            return new BundleSigner(signer).bundle(history.next(), moment, now, content, rollbackOf, approval);
        } catch (RefusedException e) {
            throw UserError.failed(e.getMessage() + ".");
        }
    }
}
