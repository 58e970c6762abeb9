package io.langyan.engine.warning;

/**
 * What was last published of an episode.
 *
 * @param ordinal 1, 2, … per person
 * @param revision the newest revision
 * @param withdrawn whether that revision withdrew the warning
 * @param isFinal whether that revision was final
 */
public record PublishedWarning(int ordinal, int revision, boolean withdrawn, boolean isFinal) {}
