package io.langyan.engine.plan;

/**
 * What a part of a rule (a step, an absence or a feature) has to know of lists about an event that it wants.
 *
 * @param type code of the event type
 * @param where the events it wants
 * @param place the place it asks about: see {@link io.langyan.engine.event.Memberships}
 * @param hash hash of part and place, under which it is told since when it has been asked
 * @param since event time from which on it has been asked, epoch milliseconds
 */
record ListQuestion(int type, Condition where, int place, long hash, long since) {}
