package io.langyan.cli.rules;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.DurationConverter;
import io.langyan.cli.command.KeyOption;
import io.langyan.cli.command.ListsOption;
import io.langyan.cli.command.ShownTime;
import io.langyan.cli.command.TrustOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.publish.RuleHistory;
import io.langyan.cli.publish.RulePublisher;
import io.langyan.cli.report.Json;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.records.bundle.BundleSigner;
import io.langyan.records.bundle.MuteVerifier;
import io.langyan.records.bundle.Refusal;
import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.RuleMute;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan rules mute}: silences a rule for a while. */
@Command(
        name = "mute",
        description = {
            "Silences a rule for a while: it goes on making detections, but none of them becomes a warning. It takes one"
                    + " person, can silence only, ends by itself, and stays on record.",
            "To take a rule back for good, publish a bundle without it."
        },
        exitCodeList = {
            "0:silent on every subtask",
            "1:the rule is not in force, or the command failed; nothing was sent",
            "2:wrong usage, or a directory or key that is not there",
            "4:rejected by a subtask, which says why",
            "5:sent, but not every subtask was heard in time"
        },
        sortOptions = false)
final class MuteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The id of the rule.")
    private String ruleId;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            required = true,
            converter = DurationConverter.class,
            description = "For how long, for example 4h; at most 72h.")
    private Duration span;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the record.")
    private String reason;

    @Mixin
    private KeyOption key;

    @Mixin
    private TrustOption trust;

    @Mixin
    private BrokerOption broker;

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

    @Override
    public Integer call() {
        TrustedKeys trusted = trust.keys();
        SigningKey signer = key.read(trusted);
        RuleMute mute = mute(signer, System.currentTimeMillis());
        List<Refusal> refusals = new MuteVerifier(trusted).verify(mute);
        if (!refusals.isEmpty()) {
            throw UserError.usage("expected a time of at most " + MuteVerifier.MAX_SPAN.toHours()
                    + "h and above 0 after --for, but found " + span.toMinutes() + " minutes. Mute the rule for less,"
                    + " or publish a bundle without it.");
        }
        requireInForce(RuleHistory.read(broker, trusted));
        AnswerReport answers = new AnswerReport(new RulePublisher(broker).publish(mute, wait));
        tell(mute, answers);
        return answers.exitCode();
    }

    private RuleMute mute(SigningKey signer, long now) {
        return new BundleSigner(signer)
                .mute(UUID.randomUUID().toString(), ruleId, now, now + span.toMillis(), reason.strip(), now);
    }

    /** Of a job that runs the rules it was started with nothing is on the topic: it knows for itself what to refuse. */
    private void requireInForce(RuleHistory history) {
        List<String> ids = ComparedBroker.inForce(broker, history, lists.catalogue()).stream()
                .map(CheckedRule::id)
                .distinct()
                .toList();
        if (!ids.isEmpty() && !ids.contains(ruleId)) {
            throw UserError.failed("expected a rule that is in force (" + String.join(", ", ids) + "), but found '"
                    + ruleId + "'. Check its id.");
        }
    }

    private void tell(RuleMute mute, AnswerReport answers) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("muteId", mute.getMuteId());
            all.put("rule", mute.getRuleId());
            all.put("by", mute.getBy());
            all.put("from", ShownTime.of(mute.getFrom()));
            all.put("until", ShownTime.of(mute.getUntil()));
            answers.addTo(all);
            out.println(Json.of(all));
        } else {
            out.println(
                    "mute of " + mute.getRuleId() + " by " + mute.getBy() + " until " + ShownTime.of(mute.getUntil()));
            answers.lines().forEach(out::println);
        }
    }
}
