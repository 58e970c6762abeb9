package io.langyan.engine.catalogue;

import java.util.Optional;

/**
 * A scheme that rules can detect.
 *
 * @param name its name in rules, for example {@code fake_police}
 * @param label how it is shown
 * @param entity what rules that detect it watch: of a mule account the account, of a scam number the phone
 * @param sayFirst what an officer says first to a victim; none where there is no victim to warn
 */
public record FraudType(String name, Label label, Entity entity, Optional<Label> sayFirst) {
    /** Whether its detections become a warning to the victim; those on accounts and phones do not. */
    public boolean warns() {
        return entity == Entity.PERSON;
    }
}
