package io.langyan.engine.desk;

import io.langyan.engine.event.Event;

/** Sees to it that somebody answers for a warning of somebody who is in another city. */
final class Responsibility {
    private final Routing routing;
    private final Router router;

    Responsibility(Routing routing) {
        this.routing = routing;
        this.router = new Router(routing);
    }

    /** Where a warning goes by what is known of it now. */
    Route route(Notice notice) {
        return router.route(notice.places(), notice.triggeredAt());
    }

    String ownCity() {
        return routing.city();
    }

    /** Whether a centre still has to acknowledge it. */
    static boolean isAwaited(DeskCase warning) {
        return !warning.position.closed() && !warning.alsoOwn && warning.acknowledgeBy != Event.MISSING;
    }

    /** Notes to whom it goes; another city's centre that is new to it has so long to acknowledge it. */
    void renew(DeskCase warning, long at) {
        Centre centre = route(warning.notice).centre();
        if (!centre.division().equals(warning.centre)) {
            warning.centre = centre.division();
            warning.alsoOwn = false;
            warning.acknowledgeBy = centre.own() ? Event.MISSING : at + routing.acknowledgeMillis();
        }
    }

    /** Gives it to the own centre as well, where another city's has let its time pass; whether it did. */
    boolean pass(DeskCase warning, long now) {
        boolean late = isAwaited(warning) && warning.acknowledgeBy <= now;
        warning.alsoOwn |= late;
        return late;
    }
}
