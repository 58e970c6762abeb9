package io.langyan.cli.simulate;

import io.langyan.cli.command.UserError;
import io.langyan.simulator.CitySettings;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The options of a simulated city that commands share: how long it is told of, and how much happens in it. */
public final class CityOptions {
    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--past",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "Over how many days before the first one a thinned past is spread, in which people call and"
                    + " pay whom they know; 0 for none (default: ${DEFAULT-VALUE}).")
    private int past;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description =
                    "How many swindles in a city (default: one for a thousand people and days, far more than in life).")
    private Integer cases;

    @Option(
            names = "--look-alikes",
            paramLabel = "N",
            description = "How many honest doings that look like a swindle (default: three for each swindle).")
    private Integer lookAlikes;

    /**
     * The settings of a city.
     *
     * @param people how many live there
     * @param seed where chance comes from
     * @param start the first day
     * @param noise the share of records that a broken line follows, 0 to 1
     * @throws UserError where a number is out of bounds
     */
    public CitySettings settings(int people, long seed, LocalDate start, double noise) {
        int swindles = cases == null ? CitySettings.usualCases(people, days) : cases;
        int likes = lookAlikes == null ? CitySettings.LOOK_ALIKES_PER_CASE * swindles : lookAlikes;
        try {
            return new CitySettings(people, days, seed, start, past, swindles, likes, noise);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + ".");
        }
    }
}
