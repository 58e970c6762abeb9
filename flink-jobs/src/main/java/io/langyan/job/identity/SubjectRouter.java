package io.langyan.job.identity;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.event.RoutedEvent;
import java.util.function.Consumer;

/** Sends an event whose person is known on to that person, unless no rule wants it: that is evaluated herewith. */
final class SubjectRouter {
    private final Plan plan;
    private final SourceCounts counts;

    SubjectRouter(Plan plan, SourceCounts counts) {
        this.plan = plan;
        this.counts = counts;
    }

    /** Whether any rule could want an event of that kind, whatever identities may still add to it. */
    boolean mayWant(RoutedEvent event) {
        return !plan.interests(event.event().type().code()).isEmpty();
    }

    /** Sends an event on that has nothing to ask any more. */
    void route(RoutedEvent routed, Consumer<SubjectMessage> out) {
        Event event = routed.resolvedEvent();
        if (plan.wants(event)) {
            out.accept(new SubjectMessage.Happening(
                    routed.subjectId(), event, routed.source(), routed.primary(), routed.late()));
        } else {
            drop(routed);
        }
    }

    /** Counts an event that goes no further. */
    void drop(RoutedEvent routed) {
        if (routed.primary()) {
            counts.add(routed.source(), Count.EVALUATED);
        }
    }
}
