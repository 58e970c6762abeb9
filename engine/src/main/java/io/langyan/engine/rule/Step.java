package io.langyan.engine.rule;

import io.langyan.engine.catalogue.EventType;
import java.util.Optional;

/**
 * One step of a sequence.
 *
 * @param name its name in the rule
 * @param event which event it takes
 * @param where what must hold for the event: its own fields are {@link Expr.FieldRef#SELF}, those of earlier steps carry
 *     the step's index
 */
public record Step(String name, EventType event, Optional<Expr> where) {}
