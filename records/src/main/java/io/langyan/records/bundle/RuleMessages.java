package io.langyan.records.bundle;

import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnknownSchemaException;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;

/** The messages of topic {@code rules}: bundles and mutes, told apart by their schema. Not thread-safe. */
public final class RuleMessages {
    private final SingleObjectCodec<RuleBundle> bundles = SingleObjectCodec.of(RuleBundle.class);
    private final SingleObjectCodec<RuleMute> mutes = SingleObjectCodec.of(RuleMute.class);

    /** A bundle as a message. */
    public byte[] encode(RuleBundle bundle) {
        return bundles.encode(bundle);
    }

    /** A mute as a message. */
    public byte[] encode(RuleMute mute) {
        return mutes.encode(mute);
    }

    /**
     * The record of a message: a {@link RuleBundle} or a {@link RuleMute}.
     *
     * @throws UnreadableRecordException where it is neither
     */
    public LangyanRecord decode(byte[] message) throws UnreadableRecordException {
        try {
            return bundles.decode(message);
        } catch (UnknownSchemaException e) {
            return mutes.decode(message);
        }
    }
}
