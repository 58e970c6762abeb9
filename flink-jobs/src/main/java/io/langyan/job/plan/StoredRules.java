package io.langyan.job.plan;

/**
 * What one subtask remembers of its rules.
 *
 * @param sequence the newest change that it has applied; 0 for none
 * @param newest the newest record that it has evaluated, event time in epoch milliseconds; Long.MIN_VALUE for none
 * @param contentHash hash of the rules of the newest bundle; empty for none
 * @param history the rules, as {@link io.langyan.engine.plan.PlanHistoryCodec} stores them; empty where nothing has been
 *     published, so that the rules that the job is started with hold
 */
record StoredRules(long sequence, long newest, String contentHash, byte[] history) {}
