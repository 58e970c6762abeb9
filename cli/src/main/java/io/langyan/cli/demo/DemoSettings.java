package io.langyan.cli.demo;

import io.langyan.engine.language.RuleSource;
import io.langyan.job.desk.DeskRules;
import io.langyan.records.bundle.TrustedKeys;
import java.time.Duration;
import java.util.List;

/**
 * What a demo is to show.
 *
 * @param length how long the city lives
 * @param people how many live there
 * @param seed the same seed gives the same city and the same course of events
 * @param port where the broker listens; 0 for any free port
 * @param rules the rules to start with
 * @param trusted whose rules are taken while it runs
 * @param desk how the desk goes about warnings
 */
public record DemoSettings(
        Duration length, int people, long seed, int port, List<RuleSource> rules, TrustedKeys trusted, DeskRules desk) {
    /** Copies the rules. */
    public DemoSettings {
        rules = List.copyOf(rules);
    }

    /** How many records should arrive in a second: more people make more of them, within what a screen can follow. */
    double recordsPerSecond() {
        return Math.max(20, Math.min(500, people / 10.0));
    }
}
