package io.langyan.records;

import io.langyan.schema.CaseLabel;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import java.util.Arrays;
import java.util.stream.Stream;

/** Every kind of record that travels or is kept. */
public final class RecordClasses {
    private RecordClasses() {}

    /** All of them: those that a topic has alone, those that share one, and those of files. */
    public static Stream<Class<? extends LangyanRecord>> all() {
        return Stream.concat(
                Arrays.stream(Topic.values())
                        .<Class<? extends LangyanRecord>>map(Topic::recordClass)
                        .filter(recordClass -> recordClass != LangyanRecord.class),
                Stream.of(RuleBundle.class, RuleMute.class, CaseLabel.class));
    }
}
