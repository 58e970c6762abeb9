package io.langyan.job.desk;

import io.langyan.engine.desk.DeskSettings;
import io.langyan.engine.desk.Routing;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.DeskSettingsReader;
import io.langyan.job.serial.Catalogues;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ladder of contact and the routing as their file says it, on their way to the subtasks. */
public final class DeskRules implements DeskSource {
    /** Those that ship with the release. */
    public static final DeskRules SHIPPED = new DeskRules(DeskSettingsReader.shippedText(), null);

    private static final long serialVersionUID = 1L;
    private static final Pattern CITY = Pattern.compile("[1-9][0-9]{3}00");

    private final String text;
    /** The own city; null for that of the file. Java serializes no Optional. */
    private final String ownCity;

    private DeskRules(String text, String ownCity) {
        this.text = text;
        this.ownCity = ownCity;
    }

    /**
     * Takes a ladder's file that is right.
     *
     * @param file its name, for messages
     * @param text what it says
     * @throws IllegalArgumentException where anything is wrong with it; the sentence tells the first of it
     */
    public static DeskRules of(String file, String text) {
        List<Diagnostic> wrong =
                new DeskSettingsReader(Catalogues.shipped()).read(file, text).diagnostics();
        if (!wrong.isEmpty()) {
            Diagnostic first = wrong.get(0);
            throw new IllegalArgumentException("expected a ladder of contact without errors, but found " + wrong.size()
                    + ", the first in " + first.file() + " at line " + first.line() + ": "
                    + first.message().en());
        }
        return new DeskRules(text, null);
    }

    /**
     * The same for another city.
     *
     * @param city its GB/T 2260 code
     * @throws IllegalArgumentException where it is no city's code
     */
    public DeskRules withOwnCity(String city) {
        if (!CITY.matcher(city).matches()) {
            throw new IllegalArgumentException(
                    "expected the GB/T 2260 code of a city, six digits that end in 00, but found '" + city
                            + "'; 340100 is that of Hefei");
        }
        return new DeskRules(text, city);
    }

    @Override
    public DeskSettings get() {
        DeskSettings settings = new DeskSettingsReader(Catalogues.shipped())
                .read("ladder.yaml", text)
                .settings()
                .orElseThrow(() -> new IllegalStateException("the ladder was right when the job was made"));
        Routing routing = settings.routing();
        String city = Optional.ofNullable(ownCity).orElse(routing.city());
        return new DeskSettings(
                settings.ladder(),
                new Routing(city, routing.subBureaus(), routing.freshMillis(), routing.acknowledgeMillis()),
                settings.sayFirst());
    }
}
