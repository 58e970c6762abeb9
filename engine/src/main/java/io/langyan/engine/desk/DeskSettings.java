package io.langyan.engine.desk;

import io.langyan.engine.catalogue.Label;
import java.util.Map;

/**
 * What an installation decides about its desk.
 *
 * @param ladder the ladder of contact
 * @param routing whose a warning is
 * @param sayFirst what an officer says first, by fraud type
 */
public record DeskSettings(Ladder ladder, Routing routing, Map<String, Label> sayFirst) {
    /** Copies its map. */
    public DeskSettings {
        sayFirst = Map.copyOf(sayFirst);
    }
}
