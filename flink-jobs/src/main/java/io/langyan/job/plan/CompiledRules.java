package io.langyan.job.plan;

import io.langyan.engine.plan.SourcedRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The rules that were compiled last in this JVM: its subtasks get the same ones, and compile them once. */
final class CompiledRules {
    private static final int MOST_SETS = 4;
    private static final Map<List<Object>, List<SourcedRule>> SETS = new LinkedHashMap<>();

    private CompiledRules() {}

    /** The rules under that key; others wait while one compiles them. */
    static synchronized List<SourcedRule> get(List<Object> key, Supplier<List<SourcedRule>> compile) {
        List<SourcedRule> known = SETS.get(key);
        if (known == null) {
            known = compile.get();
            SETS.put(key, known);
            if (SETS.size() > MOST_SETS) {
                SETS.remove(SETS.keySet().iterator().next());
            }
        }
        return known;
    }
}
