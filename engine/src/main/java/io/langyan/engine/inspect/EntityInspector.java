package io.langyan.engine.inspect;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import java.util.List;

/** Tells what the rules on accounts or phones find in the end about one of them, as the engine itself evaluates it. */
public final class EntityInspector {
    private final Plan part;
    private final CoreSettings settings;

    /** An inspector for the rules on one kind of entity: see {@link Plan#only}. */
    public EntityInspector(Plan part, CoreSettings settings) {
        this.part = part;
        this.settings = settings;
    }

    /**
     * The findings that stand once all records are in.
     *
     * @param id the account or phone
     * @param records what happened to it, in any order
     */
    public List<Finding> findings(String id, List<Event> records) {
        Replay replay = new Replay(part, settings, id);
        replay.run(records, (time, profile) -> {});
        return List.copyOf(replay.findings());
    }
}
