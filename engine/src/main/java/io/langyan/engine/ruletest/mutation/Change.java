package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;

/**
 * One way to change a part of a rule.
 *
 * @param part the changed part
 * @param change what was changed, in words
 * @param help a test that would notice it, in words
 */
record Change<T>(T part, Label change, Label help) {}
