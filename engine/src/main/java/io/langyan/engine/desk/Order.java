package io.langyan.engine.desk;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.Optional;

/**
 * A revision of a warning to publish: what it says instead of the newest {@link Notice} of the warning, whose other
 * parts stay as they are.
 *
 * @param warningId the warning
 * @param revision 1, 2, … as published
 * @param status where it stands, by evidence and feedback
 * @param change what this revision changed, as against the one published before
 * @param level how urgent it is, by evidence and feedback
 * @param action what evidence and feedback ask for, by its name in the catalogue
 * @param amountGoneMinor fen that have left, by evidence or, where more, by feedback
 * @param division where to send people, a GB/T 2260 code
 * @param subBureau the sub-bureau that sends them, a GB/T 2260 code; none where the city's duty desk decides
 * @param centre the centre that it belongs to
 * @param sayFirst what an officer says first
 * @param desk what to do now and next
 */
public record Order(
        String warningId,
        int revision,
        Status status,
        Change change,
        Level level,
        String action,
        long amountGoneMinor,
        Optional<String> division,
        Optional<String> subBureau,
        Centre centre,
        Optional<Label> sayFirst,
        Instruction desk) {}
