package io.langyan.job.identity;

import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.plan.RuleChange;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.schema.Identity;

/**
 * What travels through the lookups: identities and the events that ask for them, on one edge, so that an event meets the
 * identities that went before it.
 */
public sealed interface LookupMessage
        permits LookupMessage.Known, LookupMessage.Asking, LookupMessage.Read, LookupMessage.Changed {
    /** What the lookups are keyed by: kind and value in one text, in clear. */
    String keyText();

    /**
     * An identity.
     *
     * @param key the number or account
     * @param identity who is behind it, and when
     */
    record Known(LookupKey key, Identity identity) implements LookupMessage {
        @Override
        public String keyText() {
            return text(key);
        }
    }

    /**
     * An event that waits for an answer.
     *
     * @param key the number or account it asks for
     * @param event the event
     */
    record Asking(LookupKey key, RoutedEvent event) implements LookupMessage {
        @Override
        public String keyText() {
            return text(key);
        }
    }

    /**
     * How far a feed has been handed on.
     *
     * @param keyText a key of the subtask that it goes to: see {@link SubtaskKeys}
     * @param word whose word it is
     */
    record Read(String keyText, ReadUpTo word) implements LookupMessage {}

    /**
     * What was published.
     *
     * @param keyText a key of the subtask that it goes to: see {@link SubtaskKeys}
     * @param change what changes
     */
    record Changed(String keyText, RuleChange change) implements LookupMessage {}

    private static String text(LookupKey key) {
        return key.kind().ordinal() + key.value();
    }
}
