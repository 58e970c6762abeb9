package io.langyan.simulator.life;

import io.langyan.simulator.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When people of a case are on the phone or otherwise not free for their everyday calls. */
public final class Agenda {
    private final Map<Integer, List<long[]>> busy = new HashMap<>();

    /** Nobody is busy. */
    public Agenda() {}

    /** Somebody is busy between two times, in epoch milliseconds. */
    public void add(Person person, long from, long to) {
        busy.computeIfAbsent(person.index(), any -> new ArrayList<>()).add(new long[] {from, to});
    }

    /** Whether somebody is busy at any time between the two, in epoch milliseconds. */
    public boolean isBusy(Person person, long from, long to) {
        List<long[]> times = busy.get(person.index());
        if (times == null) {
            return false;
        }
        for (long[] time : times) {
            if (from < time[1] && to > time[0]) {
                return true;
            }
        }
        return false;
    }
}
