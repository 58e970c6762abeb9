package io.langyan.engine.stop;

/**
 * One record for the stop-payments topic.
 *
 * @param proposal what it says; of a lifted one, what is left of it, or what it said last
 * @param revision 1, 2, … per proposal
 * @param lifted whether there is nothing to stop any more
 * @param isFinal whether everything in it is final
 */
public record ProposalUpdate(Proposal proposal, int revision, boolean lifted, boolean isFinal) {}
