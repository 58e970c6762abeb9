package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.CheckedRule.Emit;
import io.langyan.engine.rule.CheckedRule.Status;
import java.util.Optional;

/**
 * What a rule says about itself; empty is what was missing or wrong, and has been reported.
 *
 * @param id dotted name
 * @param version from 1
 * @param status where in its life it stands
 * @param owner who answers for it
 * @param fraudType the scheme
 * @param entity the key; PERSON where it is wrong
 * @param title its name for people
 * @param emit when its detections leave; EAGER where it does not say
 */
record Header(
        Optional<String> id,
        Optional<Integer> version,
        Optional<Status> status,
        Optional<String> owner,
        Optional<FraudType> fraudType,
        Entity entity,
        Optional<Label> title,
        Emit emit) {}
