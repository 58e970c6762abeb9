package io.langyan.job.counterparty;

import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.tag.TagUpdate;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;

/**
 * What travels through the counterparty stage: entries of lists, tags, and the events that ask for them, on one edge, so that an
 * event meets the entries that went before it.
 */
public sealed interface CounterpartyMessage
        permits CounterpartyMessage.Entered,
                CounterpartyMessage.Tagged,
                CounterpartyMessage.Asking,
                CounterpartyMessage.Read,
                CounterpartyMessage.Changed {
    /** What the stage is keyed by: kind and value in one text, in clear. */
    String keyText();

    /**
     * An entry of a list.
     *
     * @param key whom it lists
     * @param period which list, and when
     */
    record Entered(ListKey key, ListPeriod period) implements CounterpartyMessage {
        @Override
        public String keyText() {
            return key.text();
        }
    }

    /**
     * What a detection tags.
     *
     * @param key whom it tags
     * @param update the tags
     */
    record Tagged(ListKey key, TagUpdate update) implements CounterpartyMessage {
        @Override
        public String keyText() {
            return key.text();
        }
    }

    /**
     * An event on its way to its person that waits for an answer.
     *
     * @param key the number or account it asks for
     * @param places the bits of what it asks, lists or tags or both: see {@link io.langyan.engine.event.Memberships}
     * @param happening the event
     */
    record Asking(ListKey key, int places, SubjectMessage.Happening happening) implements CounterpartyMessage {
        @Override
        public String keyText() {
            return key.text();
        }
    }

    /**
     * How far a feed has been handed on.
     *
     * @param keyText a key of the subtask that it goes to: see {@link SubtaskKeys}
     * @param word whose word it is
     */
    record Read(String keyText, ReadUpTo word) implements CounterpartyMessage {}

    /**
     * What was published.
     *
     * @param keyText a key of the subtask that it goes to: see {@link SubtaskKeys}
     * @param change what changes
     */
    record Changed(String keyText, RuleChange change) implements CounterpartyMessage {}
}
