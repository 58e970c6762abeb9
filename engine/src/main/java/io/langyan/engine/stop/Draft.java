package io.langyan.engine.stop;

/**
 * A proposal that is not published yet.
 *
 * @param proposal what it says
 * @param isFinal whether all that it rests on is final
 */
record Draft(Proposal proposal, boolean isFinal) {}
