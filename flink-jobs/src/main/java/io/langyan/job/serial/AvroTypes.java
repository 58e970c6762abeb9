package io.langyan.job.serial;

import io.langyan.schema.DeadLetter;
import io.langyan.schema.Detection;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.RuleOutcome;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.Situation;
import io.langyan.schema.StopPayment;
import io.langyan.schema.Suspect;
import io.langyan.schema.Warning;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Type information of the records that leave the job. */
public final class AvroTypes {
    /** Of detections. */
    public static final TypeInformation<Detection> DETECTION = of(Detection.class);
    /** Of warnings. */
    public static final TypeInformation<Warning> WARNING = of(Warning.class);
    /** Of suspects. */
    public static final TypeInformation<Suspect> SUSPECT = of(Suspect.class);
    /** Of dead letters. */
    public static final TypeInformation<DeadLetter> DEAD_LETTER = of(DeadLetter.class);

    /** Of what becomes of published rules. */
    public static final TypeInformation<RuleStatus> RULE_STATUS = of(RuleStatus.class);

    /** Of proposals to stop money. */
    public static final TypeInformation<StopPayment> STOP_PAYMENT = of(StopPayment.class);
    /** Of outcomes of rules. */
    public static final TypeInformation<RuleOutcome> RULE_OUTCOME = of(RuleOutcome.class);
    /** Of reports on how things stand. */
    public static final TypeInformation<Situation> SITUATION = of(Situation.class);

    private AvroTypes() {}

    private static <T extends LangyanRecord> TypeInformation<T> of(Class<T> recordClass) {
        return new CompactType<>(recordClass, new AvroRecordSerializer<>(recordClass));
    }
}
