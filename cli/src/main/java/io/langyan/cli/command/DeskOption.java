package io.langyan.cli.command;

import io.langyan.job.desk.DeskRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How the dispatch desk goes about warnings, and whose they are. */
public final class DeskOption {
    @Option(
            names = "--ladder",
            paramLabel = "FILE",
            description = "The ladder of contact: what the desk is to do now and next (default: the one that ships).")
    private Path ladder;

    @Option(
            names = "--own-city",
            paramLabel = "CODE",
            description =
                    "The own city by its GB/T 2260 code: who is elsewhere is another centre's (default: that of the"
                            + " ladder's file).")
    private String ownCity;

    /**
     * The ladder and the routing.
     *
     * @throws UserError where the file cannot be read, something is wrong with it, or the code is no city's
     */
    public DeskRules rules() {
        try {
            DeskRules rules =
                    ladder == null ? DeskRules.SHIPPED : DeskRules.of(ladder.toString(), Files.readString(ladder));
            return ownCity == null ? rules : rules.withOwnCity(ownCity);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + ".");
        } catch (IOException e) {
            throw UserError.usage("expected to read the ladder of contact in " + ladder
                    + ", but could not. Name another file with --ladder, or leave it out.");
        }
    }
}
