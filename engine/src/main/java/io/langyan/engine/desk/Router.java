package io.langyan.engine.desk;

import io.langyan.engine.warning.Places;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows where to send whom: where the person is now before where he lives before where his account or number is from.
 * Pure.
 */
public final class Router {
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

    /** The four municipalities, and the regions that have no prefectures: their centre is that of the province. */
    private static final Set<String> WITHOUT_PREFECTURES = Set.of("11", "12", "31", "50", "71", "81", "82");

    private final Routing routing;

    /** A router by those settings. */
    public Router(Routing routing) {
        this.routing = routing;
    }

    /**
     * The route of a warning.
     *
     * @param places where the person may be
     * @param at when the newest detection was triggered, epoch milliseconds: the place of a call must be fresh then
     */
    public Route route(Places places, long at) {
        Places codes = new Places(
                code(places.cellDivision()),
                places.cellAt(),
                code(places.homeDivision()),
                code(places.accountDivision()),
                code(places.numberDivision()));
        Optional<String> division = codes.best(at, routing.freshMillis());
        String city = division.map(Router::city).orElse(routing.city());
        return new Route(
                division,
                division.filter(routing.subBureaus()::contains),
                new Centre(city, city.equals(routing.city())));
    }

    /** What is no code of a division says nothing. */
    private static String code(String division) {
        return division != null && CODE.matcher(division).matches() ? division : null;
    }

    /** The code of the city whose centre is responsible for a division, given as a GB/T 2260 code of six digits. */
    public static String city(String division) {
        String province = division.substring(0, 2);
        String prefecture = division.substring(2, 4);
        if (WITHOUT_PREFECTURES.contains(province)) {
            return province + "0000";
        }
        // County-level cities that stand directly under their province are their own city.
        return prefecture.equals("90") ? division : province + prefecture + "00";
    }
}
