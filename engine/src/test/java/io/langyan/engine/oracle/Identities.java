package io.langyan.engine.oracle;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule;
import java.util.Collection;

/** How detections and warnings are named. Of two detections of one moment the names decide which is first. */
public interface Identities {
    /** The id of the detection that a rule makes of a trigger (RULES S7). */
    String detectionId(CheckedRule rule, String triggerId);

    /** The id of a person's warning with that ordinal (RULES S16). */
    String warningId(int ordinal);

    /** Whether a record reaches what is remembered of the person: whether any of the rules could want it. */
    boolean isObserved(Event record, Collection<CheckedRule> rules);
}
