package io.langyan.cli.publish;

import io.langyan.engine.language.RuleSource;
import io.langyan.schema.RuleBundle;
import java.util.List;

/**
 * A bundle of the topic that is signed as it must be.
 *
 * @param bundle the record
 * @param rules its rules, as published
 */
public record PublishedBundle(RuleBundle bundle, List<RuleSource> rules) {}
