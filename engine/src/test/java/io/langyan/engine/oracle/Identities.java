package io.langyan.engine.oracle;

import io.langyan.engine.rule.CheckedRule;

/** How detections are named: the oracle needs it for their order where two are of one moment. */
interface Identities {
    /** The id of the detection that a rule makes of a trigger (RULES S7). */
    String detectionId(CheckedRule rule, String triggerId);
}
