package io.langyan.engine.plan;

import io.langyan.engine.timeline.Hash;

/** The number that stands for a list or a tag in events and state: it depends on the name alone, in every release. */
public final class ListCode {
    private ListCode() {}

    /** The code of the list of that name. */
    public static long of(String list) {
        return Hash.of(list);
    }

    /** The code of the tag of that name. */
    public static long ofTag(String tag) {
        return Hash.of("tag " + tag);
    }
}
