package io.langyan.engine.plan;

import io.langyan.engine.timeline.Hash;

/** The number that stands for a list in events and state: it depends on the list's name alone, in every release. */
public final class ListCode {
    private ListCode() {}

    /** The code of the list of that name. */
    public static long of(String list) {
        return Hash.of(list);
    }
}
