package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.List;
import java.util.Optional;

/** Writes what is published of a warning. */
final class Editor {
    private final DeskSettings settings;
    private final Climb climb;
    private final Responsibility responsibility;

    Editor(DeskSettings settings, Climb climb, Responsibility responsibility) {
        this.settings = settings;
        this.climb = climb;
        this.responsibility = responsibility;
    }

    /** Whether a record that changes this waits for nothing. */
    boolean isUrgent(Change change) {
        return change != Change.REVISED && change != Change.LOWERED;
    }

    Order order(DeskCase warning, Judgement judgement) {
        Notice notice = warning.notice;
        Status status = warning.status(judgement);
        Route route = responsibility.route(notice);
        return new Order(
                warning.warningId(),
                warning.published.revision() + 1,
                status,
                warning.published.change(status, judgement.level(), notice.score(), judgement.amountGoneMinor()),
                judgement.level(),
                judgement.action(),
                judgement.amountGoneMinor(),
                route.division(),
                route.subBureau(),
                route.centre(),
                Optional.ofNullable(settings.sayFirst().get(notice.fraudType())),
                instruction(warning, judgement));
    }

    Published published(DeskCase warning, Order order, long now) {
        return new Published(
                order.revision(), now, order.status(), order.level(), warning.notice.score(), order.amountGoneMinor());
    }

    private Instruction instruction(DeskCase warning, Judgement judgement) {
        Position position = warning.position;
        long due = position.nextDue();
        List<String> next = due == Long.MAX_VALUE
                ? List.of()
                : settings.ladder().actions(climb.nextStep(position, judgement.level()));
        return new Instruction(
                position.step(),
                settings.ladder().actions(position.step()),
                position.attempt(),
                position.repeated(),
                position.reason(),
                position.since(),
                position.closed() ? Event.MISSING : position.acknowledgedAt(),
                due == Long.MAX_VALUE ? Event.MISSING : due,
                next,
                position.closed() ? Event.MISSING : warning.acknowledgeBy,
                warning.alsoOwn ? Optional.of(responsibility.ownCity()) : Optional.empty());
    }
}
