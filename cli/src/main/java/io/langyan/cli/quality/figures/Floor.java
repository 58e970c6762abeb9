package io.langyan.cli.quality.figures;

import io.langyan.schema.WarningLevel;

/** From which level on warnings count. */
public enum Floor {
    /** All of them, those told by short message alone too. */
    ANY(WarningLevel.LOW, "any level"),
    /** Those that somebody calls about. */
    MEDIUM(WarningLevel.MEDIUM, "MEDIUM and above"),
    /** Those that somebody calls about within minutes. */
    HIGH(WarningLevel.HIGH, "HIGH and above");

    private final WarningLevel least;
    private final String title;

    Floor(WarningLevel least, String title) {
        this.least = least;
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Whether a level counts. */
    public boolean holds(WarningLevel level) {
        return level.compareTo(least) >= 0;
    }
}
