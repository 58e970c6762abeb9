package io.langyan.engine.stop;

/**
 * What was last published of a proposal.
 *
 * @param revision the newest revision
 * @param lifted whether that revision lifted it
 * @param isFinal whether that revision was final
 * @param everFinal whether any was since it last began to stand, so that lifting it has to take that back
 */
record PublishedProposal(int revision, boolean lifted, boolean isFinal, boolean everFinal) {}
