package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.Optional;

/** What the detections make of a warning, for tests: open, provisional, of somebody who lives in Yaohai in Hefei. */
record NoticeBuilder(
        String warningId,
        Status status,
        boolean isFinal,
        Level level,
        int score,
        String action,
        long triggeredAt,
        long amountGoneMinor,
        Places places,
        Optional<String> mergedInto) {

    static NoticeBuilder of(Level level) {
        int score = 40 + 15 * level.ordinal();
        String action = switch (level) {
            case LOW -> "send_sms";
            case MEDIUM, HIGH -> "call_victim";
            case EMERGENCY -> "call_and_visit";
        };
        return new NoticeBuilder(
                DeskTrial.WARNING,
                Status.OPEN,
                false,
                level,
                score,
                action,
                DeskTrial.START,
                0,
                new Places(null, Event.MISSING, "340102", null, null),
                Optional.empty());
    }

    NoticeBuilder id(String id) {
        return new NoticeBuilder(
                id, status, isFinal, level, score, action, triggeredAt, amountGoneMinor, places, mergedInto);
    }

    NoticeBuilder status(Status newStatus) {
        return new NoticeBuilder(
                warningId, newStatus, isFinal, level, score, action, triggeredAt, amountGoneMinor, places, mergedInto);
    }

    NoticeBuilder asFinal() {
        return new NoticeBuilder(
                warningId, status, true, level, score, action, triggeredAt, amountGoneMinor, places, mergedInto);
    }

    NoticeBuilder score(int newScore) {
        return new NoticeBuilder(
                warningId, status, isFinal, level, newScore, action, triggeredAt, amountGoneMinor, places, mergedInto);
    }

    NoticeBuilder action(String newAction) {
        return new NoticeBuilder(
                warningId, status, isFinal, level, score, newAction, triggeredAt, amountGoneMinor, places, mergedInto);
    }

    NoticeBuilder triggeredAt(long time) {
        return new NoticeBuilder(
                warningId, status, isFinal, level, score, action, time, amountGoneMinor, places, mergedInto);
    }

    NoticeBuilder gone(long amount) {
        return new NoticeBuilder(
                warningId, status, isFinal, level, score, action, triggeredAt, amount, places, mergedInto);
    }

    NoticeBuilder livesIn(String division) {
        return new NoticeBuilder(
                warningId,
                status,
                isFinal,
                level,
                score,
                action,
                triggeredAt,
                amountGoneMinor,
                new Places(null, Event.MISSING, division, null, null),
                mergedInto);
    }

    NoticeBuilder mergedInto(String survivor) {
        return new NoticeBuilder(
                warningId,
                Status.CLOSED,
                isFinal,
                level,
                score,
                action,
                triggeredAt,
                amountGoneMinor,
                places,
                Optional.of(survivor));
    }

    Notice build() {
        return new Notice(
                warningId,
                status,
                Change.REVISED,
                isFinal,
                "fake_police",
                level,
                score,
                action,
                DeskTrial.START,
                triggeredAt,
                amountGoneMinor,
                places,
                mergedInto);
    }
}
