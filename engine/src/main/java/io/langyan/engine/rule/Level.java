package io.langyan.engine.rule;

/** How urgent a detection or warning is, rising. */
public enum Level {
    /** Told by SMS. */
    LOW,
    /** Called within the half hour. */
    MEDIUM,
    /** Called within minutes. */
    HIGH,
    /** Called and visited at once: money is leaving. */
    EMERGENCY
}
