package io.langyan.engine.detection;

/**
 * An event that a detection rests on.
 *
 * @param step the step it matched
 * @param id callReference for calls, endToEndId for payments, recordId for other call records
 * @param eventTime its time, a call's begin, in epoch milliseconds
 */
public record Evidence(String step, String id, long eventTime) {}
