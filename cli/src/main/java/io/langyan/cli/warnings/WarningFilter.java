package io.langyan.cli.warnings;

import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which warnings are meant. */
final class WarningFilter {
    private static final Pattern DIVISION = Pattern.compile("[0-9]{2,12}");
    /** Below the codes of provinces and cities, everything is theirs: 340000 is Anhui, 340100 is Hefei. */
    private static final Pattern WHOLE_PLACE = Pattern.compile("([0-9]{2})0000|([0-9]{4})00");

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Warnings of that level and above: ${COMPLETION-CANDIDATES}.")
    private WarningLevel level = WarningLevel.LOW;

    @Option(
            names = "--division",
            paramLabel = "CODE",
            description =
                    "Warnings of that place (GB/T 2260) and all within it: 340102 is a district, 340100 or 3401 the"
                            + " city around it. What has no place is left out.")
    private String division;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description =
                    "Warnings to which that rule contributes, or a rule of that folder: refund.transfer_on_call, refund.")
    private String rule;

    @Option(
            names = "--fraud-type",
            paramLabel = "TYPE",
            description = "Warnings of that scheme, by its name in the event catalogue: fake_customer_service.")
    private String fraudType;

    /**
     * Makes sure that there can be such warnings.
     *
     * @throws UserError where a place or scheme is none
     */
    void check(Catalogue catalogue) {
        if (division != null && !DIVISION.matcher(division).matches()) {
            throw UserError.usage("expected --division to be 2 to 12 digits (GB/T 2260), but found '" + division
                    + "'. 340100 is Hefei.");
        }
        if (fraudType != null && !catalogue.fraudTypes().containsKey(fraudType)) {
            throw UserError.usage("expected --fraud-type to be one of "
                    + String.join(", ", catalogue.fraudTypes().keySet()) + ", but found '" + fraudType + "'.");
        }
    }

    /** Whether a warning is meant. */
    boolean accepts(Warning warning) {
        return isUrgentEnough(warning)
                && (division == null || isWithin(division, warning))
                && (rule == null || warning.getContributions().stream().anyMatch(each -> isOf(rule, each.getRuleId())))
                && (fraudType == null || fraudType.equals(warning.getFraudType()));
    }

    /** Whether a warning is of the level that is asked for, or above. */
    private boolean isUrgentEnough(Warning warning) {
        return warning.getLevel().compareTo(level) >= 0;
    }

    private static boolean isOf(String wanted, String ruleId) {
        return ruleId.equals(wanted) || ruleId.startsWith(wanted + ".");
    }

    private static boolean isWithin(String place, Warning warning) {
        var whole = WHOLE_PLACE.matcher(place);
        String prefix = whole.matches() ? Optional.ofNullable(whole.group(1)).orElse(whole.group(2)) : place;
        return starts(warning.getDivision(), prefix) || starts(warning.getSubBureau(), prefix);
    }

    private static boolean starts(String code, String prefix) {
        return code != null && code.startsWith(prefix);
    }
}
