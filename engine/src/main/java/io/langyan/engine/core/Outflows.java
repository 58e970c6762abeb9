package io.langyan.engine.core;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.timeline.Changes;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.RecordFact;
import io.langyan.engine.timeline.View;
import io.langyan.engine.warning.FurtherOutflows;

/** Reads from events what money left. */
final class Outflows {
    private final Plan plan;
    private final Horizon horizon;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();

    Outflows(Plan plan, Horizon horizon) {
        this.plan = plan;
        this.horizon = horizon;
    }

    /** The money that left with an event; whether it is gone is asked of everything within the reach of that moment. */
    static Outflow of(View view, long now, Horizon horizon) {
        return new Outflow(
                view.entry().type().field("payee").map(view::text).orElse(""),
                number(view, "amount"),
                view.entry().evidenceId(),
                view.begin(),
                number(view, "balance_after"),
                Changes.retractedAt(view.entry(), view.begin()) <= now + horizon.reachMillis(),
                destination(view));
    }

    private static Destination destination(View view) {
        EventType type = view.entry().type();
        Field kind = type.field("payee_kind").orElse(null);
        long code = kind == null ? Event.MISSING : view.number(kind);
        return new Destination(
                code == Event.MISSING ? null : kind.enumType().orElseThrow().valueOf((int) code),
                type.field("payee_bank").map(view::text).orElse(null));
    }

    private static long number(View view, String field) {
        return view.entry().type().field(field).map(view::number).orElse(Event.MISSING);
    }

    /** Whether a warning may count an event of that type that no detection cites. */
    boolean mayFollow(int type) {
        return plan.furtherOutflow(type) != null;
    }

    /** Takes in all payments that are still known when the first detection is made: some may have followed it. */
    void takeAll(Profile profile) {
        for (int i = 0; i < profile.timeline().size(); i++) {
            take(profile, profile.timeline().entry(i));
        }
    }

    /** Takes in a payment that came, or was taken back. */
    void take(Profile profile, Entry entry) {
        Condition counts = plan.furtherOutflow(entry.type().code());
        if (counts == null) {
            return;
        }
        FurtherOutflows further = profile.openFurther();
        if (entry.isUntold()) {
            // The payment itself may have left the timeline.
            further.takeBack(entry.evidenceId(), outflow -> takesBack(entry, outflow.time()));
            return;
        }
        view.look(entry, entry.triggerTime(), horizon);
        if (view.exists() && counts.test(context.self(view)) == Condition.TRUE) {
            profile.overflowed().count(further.put(of(view, view.begin(), horizon)));
        }
    }

    private boolean takesBack(Entry untold, long time) {
        for (int i = 0; i < untold.records(); i++) {
            RecordFact fact = untold.fact(i);
            if (fact.phase() == Phase.RETRACT && fact.time() >= time && fact.time() - time <= horizon.reachMillis()) {
                return true;
            }
        }
        return false;
    }
}
