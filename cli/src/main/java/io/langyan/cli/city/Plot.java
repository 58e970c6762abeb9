package io.langyan.cli.city;

import java.util.List;

/** In which order swindles and look-alikes take turns. */
final class Plot {
    private static final List<Activity> SWINDLES =
            List.of(Swindles::refundDuringCall, Swindles::boss, Swindles::refundDuringCall, Swindles::refundAfterCall);
    private static final List<Activity> LOOK_ALIKES = List.of(
            LookAlikes::courierThenDeposit,
            LookAlikes::familyAbroad,
            LookAlikes::genuineRefund,
            LookAlikes::bankCallBack,
            LookAlikes::house);

    private Plot() {}

    /** The swindle whose turn it is. */
    static Activity swindle(int turn) {
        return SWINDLES.get(turn % SWINDLES.size());
    }

    /** The look-alike whose turn it is. */
    static Activity lookAlike(int turn) {
        return LOOK_ALIKES.get(turn % LOOK_ALIKES.size());
    }
}
