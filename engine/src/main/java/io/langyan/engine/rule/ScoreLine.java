package io.langyan.engine.rule;

import io.langyan.engine.catalogue.Label;
import java.util.Optional;

/**
 * One reason that adds to the score.
 *
 * @param id its name in the rule
 * @param points what it adds
 * @param condition when it adds; always, where there is none
 * @param why the reason in words
 */
public record ScoreLine(String id, int points, Optional<Expr> condition, Label why) {}
