package io.langyan.job.testing;

import io.langyan.job.desk.DeskMessage;
import io.langyan.schema.Warning;
import java.util.List;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** What a stage of persons under test has handed to the desk's. */
public final class Warnings {
    private Warnings() {}

    /** The warnings, in order. */
    public static List<Warning> of(AbstractStreamOperatorTestHarness<DeskMessage> stage) {
        return stage.extractOutputValues().stream()
                .filter(DeskMessage.Warned.class::isInstance)
                .map(message -> ((DeskMessage.Warned) message).warning())
                .toList();
    }
}
