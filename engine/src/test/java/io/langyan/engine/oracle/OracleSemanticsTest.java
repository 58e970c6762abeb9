package io.langyan.engine.oracle;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;

/** The oracle knows the cases worked out by hand. */
class OracleSemanticsTest extends OutcomeSemantics {
    @Override
    Oracle.Verdict judge(List<CheckedRule> rules, List<Event> records) {
        return Sample.oracle().judge(rules, records);
    }
}
