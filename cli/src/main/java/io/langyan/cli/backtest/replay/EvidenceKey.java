package io.langyan.cli.backtest.replay;

import io.langyan.records.Topic;

/**
 * What a detection calls a piece of its evidence.
 *
 * @param topic the stream that it is in
 * @param id callReference for calls, recordId for other call records, endToEndId for payments
 */
public record EvidenceKey(Topic topic, String id) {}
