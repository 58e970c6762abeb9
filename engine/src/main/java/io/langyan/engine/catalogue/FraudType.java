package io.langyan.engine.catalogue;

/**
 * A scheme that rules can detect.
 *
 * @param name its name in rules, for example {@code fake_police}
 * @param label how it is shown
 * @param warns whether its detections become a warning to the victim; mule accounts and scam numbers do not
 */
public record FraudType(String name, Label label, boolean warns) {}
