package io.langyan.engine.rule;

import java.time.LocalDate;

/**
 * A standing exception from a rule ({@code except}): its detections are kept, but do not warn.
 *
 * @param id its name in the rule
 * @param condition when it applies
 * @param reason why it was granted
 * @param until the last day it applies, in Asia/Shanghai
 * @param approvedBy who granted it
 */
public record Exemption(String id, Expr condition, String reason, LocalDate until, String approvedBy) {}
