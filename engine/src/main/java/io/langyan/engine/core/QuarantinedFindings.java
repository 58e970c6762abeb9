package io.langyan.engine.core;

import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.Quarantine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What becomes of the findings of rules that went into quarantine: what was said stays, becomes final as it would have, and
 * is marked then as possibly inexact, since nothing corrects it any more; what waited for an absence, or to be final, is
 * dropped once its person is looked at again, since nobody looks whether it holds (docs/decisions/0017).
 */
final class QuarantinedFindings {
    private final List<Quarantine> quarantines;

    QuarantinedFindings(Plan plan) {
        this.quarantines = plan.quarantines();
    }

    /** Lets go of what need not be remembered; returns what is to be published of it, in a list that may be added to. */
    List<DetectionUpdate> letGo(String subjectId, Profile profile, long watermark) {
        List<DetectionUpdate> updates = new ArrayList<>();
        if (quarantines.isEmpty()) {
            return updates;
        }
        for (Iterator<Standing> each = profile.standing().iterator(); each.hasNext(); ) {
            Standing next = each.next();
            if (!isQuarantined(next.finding())) {
                continue;
            }
            if (next.pending() && next.revision() == 0) {
                each.remove();
                profile.overflowed().count(1);
            } else if (next.pending()) {
                next.abandon();
                profile.overflowed().count(1);
            } else if (next.restsOn() <= watermark) {
                next.letGo(subjectId).ifPresent(updates::add);
            }
        }
        return updates;
    }

    private boolean isQuarantined(Finding finding) {
        for (int i = 0; i < quarantines.size(); i++) {
            Quarantine quarantine = quarantines.get(i);
            if (finding.triggeredAt() < quarantine.until()
                    && quarantine.concerns(finding.ruleId(), finding.ruleVersion(), finding.live())) {
                return true;
            }
        }
        return false;
    }
}
