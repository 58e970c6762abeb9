package io.langyan.job.counterparty;

import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;

/**
 * What travels through the counterparty stage: entries of lists and the events that ask for them, on one edge, so that an
 * event meets the entries that went before it.
 */
public sealed interface CounterpartyMessage permits CounterpartyMessage.Entered, CounterpartyMessage.Asking {
    /** The number or account that it concerns. */
    ListKey key();

    /**
     * An entry of a list.
     *
     * @param key whom it lists
     * @param period which list, and when
     */
    record Entered(ListKey key, ListPeriod period) implements CounterpartyMessage {}

    /**
     * An event on its way to its person that waits for an answer.
     *
     * @param key the number or account it asks for
     * @param place where the event has it: see {@link io.langyan.engine.event.Memberships}
     * @param happening the event
     */
    record Asking(ListKey key, int place, SubjectMessage.Happening happening) implements CounterpartyMessage {}

    /** What the stage is keyed by: kind and value in one text, in clear. */
    default String keyText() {
        return key().kind().ordinal() + key().value();
    }
}
