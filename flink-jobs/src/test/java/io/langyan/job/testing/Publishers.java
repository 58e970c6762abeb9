package io.langyan.job.testing;

import io.langyan.engine.language.RuleSource;
import io.langyan.job.rules.RuleMessage;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.BundleContent;
import io.langyan.records.bundle.BundleSigner;
import io.langyan.records.bundle.KeyFiles;
import io.langyan.records.bundle.RefusedException;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two people whose rules are taken. */
public final class Publishers {
    private final TrustedKeys trusted;
    private final SigningKey publisher;
    private final SigningKey approver;
    private final RuleMessages messages = new RuleMessages();

    private Publishers(Path directory) throws IOException {
        Path one = KeyFiles.generate("li.wei", directory, directory);
        Path other = KeyFiles.generate("zhang.min", directory, directory);
        trusted = TrustedKeys.read(directory);
        publisher = SigningKey.read(one, trusted);
        approver = SigningKey.read(other, trusted);
    }

    /** Two people with new keys, which lie in that directory. */
    public static Publishers in(Path directory) throws IOException {
        return new Publishers(directory);
    }

    /** Their public keys. */
    public TrustedKeys trusted() {
        return trusted;
    }

    /** A bundle that one publishes and the other approves. */
    public RuleBundle bundle(long number, long effectiveFrom, String... texts) throws RefusedException {
        return bundle(number, effectiveFrom, Rules.sources(texts));
    }

    /** A bundle that one publishes and the other approves. */
    public RuleBundle bundle(long number, long effectiveFrom, List<RuleSource> rules) throws RefusedException {
        BundleContent content = BundleContent.of(rules);
        return new BundleSigner(publisher)
                .bundle(number, effectiveFrom, effectiveFrom, content, null, Approval.of(content.hash(), approver));
    }

    /** A mute. */
    public RuleMute mute(String muteId, String ruleId, long from, long until) {
        return new BundleSigner(publisher).mute(muteId, ruleId, from, until, "too many", from);
    }

    /** The bundle as it is read, having arrived at its moment. */
    public RuleMessage message(RuleBundle bundle) {
        return new RuleMessage(messages.encode(bundle), bundle.getEffectiveFrom());
    }

    /** The mute as it is read. */
    public RuleMessage message(RuleMute mute) {
        return new RuleMessage(messages.encode(mute), mute.getFrom());
    }
}
