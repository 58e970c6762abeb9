package io.langyan.engine.oracle;

import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.List;

/** Whoever claims to know the outcome of a set of records. */
enum Judge {
    /** The oracle. */
    ORACLE {
        @Override
        Oracle.Verdict judge(List<CheckedRule> rules, List<Event> records) {
            return Sample.oracle().judge(rules, records);
        }
    },
    /** The engine, fed in order with a watermark that follows closely, restored after every step. */
    ENGINE {
        @Override
        Oracle.Verdict judge(List<CheckedRule> rules, List<Event> records) {
            EngineRun engine = new EngineRun(rules, true);
            for (Arrival arrival : Arrival.inOrder(records)) {
                engine.onWatermark(arrival.time() - Arrival.OUT_OF_ORDERNESS - 1);
                engine.onEvent(arrival.event());
            }
            engine.onEnd();
            engine.assertAllFinal();
            return engine.standing();
        }
    };

    /** The final outcome of all records under the rules. */
    abstract Oracle.Verdict judge(List<CheckedRule> rules, List<Event> records);

    /** The findings of one rule: trigger, score, evidence and what suppresses them. */
    List<String> found(RuleBuilder rule, Event... records) {
        List<String> found = new ArrayList<>();
        for (Finding finding : judge(List.of(rule.build()), List.of(records)).findings()) {
            found.add(finding.triggerId() + " " + finding.score() + " "
                    + finding.evidence().stream().map(Evidence::id).toList()
                    + finding.suppressedBy().map(" "::concat).orElse(""));
        }
        return found;
    }
}
