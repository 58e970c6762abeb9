package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        boolean fresh = places.cellAt() != Event.MISSING && at - places.cellAt() <= routing.freshMillis();
        Optional<String> division = Stream.of(
                        fresh ? places.cellDivision() : null,
                        places.homeDivision(),
                        places.accountDivision(),
                        places.numberDivision())
                .filter(code -> code != null && CODE.matcher(code).matches())
                .findFirst();
        String city = division.map(Router::city).orElse(routing.city());
        return new Route(
                division,
                division.filter(routing.subBureaus()::contains),
                new Centre(city, city.equals(routing.city())));
    }

    /** The code of the city whose centre is responsible for a division. */
    static String city(String division) {
        String province = division.substring(0, 2);
        String prefecture = division.substring(2, 4);
        if (WITHOUT_PREFECTURES.contains(province)) {
            return province + "0000";
        }
        // County-level cities that stand directly under their province are their own city.
        return prefecture.equals("90") ? division : province + prefecture + "00";
    }
}
