package io.langyan.cli.city;

import java.util.List;

/** Something that happens in the city and leaves records behind. */
interface Activity {
    /**
     * Lets it happen once.
     *
     * @param scene where
     * @param time when it begins (of a swindle and its look-alikes: when the money moves), in epoch milliseconds
     * @return the records, in any order
     */
    List<Emission> play(Scene scene, long time);
}
