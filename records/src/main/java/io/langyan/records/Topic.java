package io.langyan.records;

import io.langyan.schema.Call;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Detection;
import io.langyan.schema.Feedback;
import io.langyan.schema.Identity;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Payment;
import io.langyan.schema.RuleOutcome;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.Situation;
import io.langyan.schema.StopPayment;
import io.langyan.schema.Suspect;
import io.langyan.schema.Warning;
import io.langyan.schema.WatchlistEntry;

/** The streams in and out, by the names they have on a broker and as files. Both are contracts. */
public enum Topic {
    /** Call records, short messages and changes of forwarding. */
    CALLS("calls", Call.class),
    /** Payments, refused and reversed ones among them. */
    PAYMENTS("payments", Payment.class),
    /** Who is behind a number or an account. */
    IDENTITIES("identities", Identity.class),
    /** Entries of the installation's lists. */
    WATCHLIST("watchlist", WatchlistEntry.class),
    /** What became of warnings. */
    FEEDBACK("feedback", Feedback.class),
    /** What the rules found. */
    DETECTIONS("detections", Detection.class),
    /** What the desk must act on. */
    WARNINGS("warnings", Warning.class),
    /** Numbers and accounts that serve fraud. */
    SUSPECTS("suspects", Suspect.class),
    /** What could not be used, and why. */
    DEAD_LETTERS("dead-letters", DeadLetter.class),
    /** A copy of every record that arrived late, as it was read: calls and payments mixed. */
    LATE("late", LangyanRecord.class),
    /** Which rules are in force: bundles of rules, and mutes. Of one partition, so that all read the same order. */
    RULES("rules", LangyanRecord.class),
    /** What each subtask of the job says about bundles, mutes and rules. */
    RULE_STATUS("rule-status", RuleStatus.class),
    /** Proposals to stop victims' money. */
    STOP_PAYMENTS("stop-payments", StopPayment.class),
    /** What became of the warnings of each rule. */
    RULE_OUTCOMES("rule-outcomes", RuleOutcome.class),
    /** How things stand at the desk: the sign of life, and the summary of a storm. */
    SITUATION("situation", Situation.class);

    private final String topicName;
    private final Class<? extends LangyanRecord> recordClass;

    Topic(String topicName, Class<? extends LangyanRecord> recordClass) {
        this.topicName = topicName;
        this.recordClass = recordClass;
    }

    /** The topic's name on a broker, for example {@code dead-letters}. */
    public String topicName() {
        return topicName;
    }

    /** The file's name in a directory that is replayed or written, for example {@code dead-letters.jsonl}. */
    public String fileName() {
        return topicName + ".jsonl";
    }

    /** The class of its records; of {@link #LATE} and {@link #RULES}, what its several classes have in common. */
    public Class<? extends LangyanRecord> recordClass() {
        return recordClass;
    }
}
