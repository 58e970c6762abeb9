package io.langyan.job.desk;

import io.langyan.engine.desk.DeskFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that the desk remembers of one person, in one value: what the engine does, the warnings, and which timer wakes it. */
public final class DeskState {
    /** No timer is registered. */
    static final long NO_TIMER = Long.MAX_VALUE;

    private final DeskFile file;
    private final Map<String, OnDesk> warnings;
    private long timer;

    /** The state of a person of whom nothing is known. */
    DeskState() {
        this(new DeskFile(), new LinkedHashMap<>(), NO_TIMER);
    }

    DeskState(DeskFile file, Map<String, OnDesk> warnings, long timer) {
        this.file = file;
        this.warnings = warnings;
        this.timer = timer;
    }

    /** What the engine remembers. */
    DeskFile file() {
        return file;
    }

    /** The warnings by their ids. */
    Map<String, OnDesk> warnings() {
        return warnings;
    }

    /** When the registered timer fires, by the clock, epoch milliseconds, or {@link #NO_TIMER}. */
    long timer() {
        return timer;
    }

    /** Remembers which timer is registered. */
    void timer(long time) {
        timer = time;
    }

    /** Lets go of warnings that the engine has forgotten. */
    void tidy() {
        warnings.keySet().retainAll(file.warningIds());
    }
}
