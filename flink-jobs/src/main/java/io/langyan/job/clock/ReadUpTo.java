package io.langyan.job.clock;

import io.langyan.records.Topic;

/**
 * A subtask's word that it has handed on everything of a feed that arrived before a moment. It goes to every subtask of
 * the next stages behind the records it speaks of, on the same edges, so that it can never overtake them.
 *
 * @param feed the topic
 * @param time everything that arrived before, epoch milliseconds on the clock of the reader
 * @param stage whose word it is: see {@link Stages}
 * @param subtask which subtask of the stage
 * @param subtasks how many subtasks the stage has
 */
public record ReadUpTo(Topic feed, long time, int stage, int subtask, int subtasks) {}
