package io.langyan.bench.run;

import io.langyan.bench.workload.ReferenceEvent;
import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.bench.workload.ReferenceWorkload;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.plan.Plan;
import io.langyan.job.subject.ProfileSerializer;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectState;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.memory.DataOutputSerializer;

/** How many bytes Langyan's subject stage writes for an event, on average over a sample of people. */
final class ProfileSize {
    private static final int ONE_OF = 97;
    private static final long OUT_OF_ORDERNESS_MILLIS = 300_000;

    private ProfileSize() {}

    static int average(long events) throws IOException {
        Plan plan = ReferenceRules.plan();
        SubjectCore core = new SubjectCore(plan, CoreSettings.DEFAULT);
        Map<String, Profile> profiles = new HashMap<>();
        DataOutputSerializer out = new DataOutputSerializer(1024);
        long writes = 0;
        long bytes = 0;
        for (long sequence = 0; sequence < events; sequence++) {
            ReferenceEvent event = ReferenceWorkload.event(sequence);
            if (event.subject() % ONE_OF != 0) {
                continue;
            }
            SubjectMessage.Happening message = (SubjectMessage.Happening) ReferenceMessages.message(event);
            if (plan.wants(message.event())) {
                Profile profile = profiles.computeIfAbsent(message.subjectId(), id -> new Profile());
                core.onEvent(
                        message.subjectId(), profile, message.event(), false, event.time() - OUT_OF_ORDERNESS_MILLIS);
                out.clear();
                ProfileSerializer.INSTANCE.serialize(new SubjectState(profile, Profile.NO_TIMER), out);
                bytes += out.length();
                writes++;
            }
        }
        return writes == 0 ? 1 : (int) (bytes / writes);
    }
}
