package io.langyan.job;

import io.langyan.engine.guard.RuleBudgets;
import io.langyan.job.desk.DeskRules;
import io.langyan.job.desk.DeskSource;
import io.langyan.job.intake.OutOfOrderness;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.report.ReportSettings;
import io.langyan.records.bundle.TrustedKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How the job runs, wherever its records come from. Immutable; starts from {@link #of} and its defaults. */
public final class JobSettings {
    private final PlanSource plans;
    private final int parallelism;
    private final StateKind state;
    private final Optional<String> checkpointDirectory;
    private final Duration checkpointInterval;
    private final OutOfOrderness outOfOrderness;
    private final Duration timeToLive;
    private final boolean coldStart;
    private final Duration stalledAfter;
    private final TrustedKeys trusted;
    private final RuleBudgets budgets;
    private final DeskSource desk;
    private final ReportSettings reports;

    private JobSettings(Builder builder) {
        this.plans = builder.plans;
        this.parallelism = builder.parallelism;
        this.state = builder.state;
        this.checkpointDirectory = builder.checkpointDirectory;
        this.checkpointInterval = builder.checkpointInterval;
        this.outOfOrderness = builder.outOfOrderness;
        this.timeToLive =
                builder.timeToLive.orElse(builder.state == StateKind.HEAP ? Duration.ZERO : Builder.TIME_TO_LIVE);
        this.coldStart = builder.coldStart;
        this.stalledAfter = builder.stalledAfter;
        this.trusted = builder.trusted;
        this.budgets = builder.budgets;
        this.desk = builder.desk;
        this.reports = builder.reports;
    }

    /** Settings for those rules; everything else has a default. */
    public static Builder of(PlanSource plans) {
        return new Builder(plans);
    }

    /** Where operators get their plan. */
    public PlanSource plans() {
        return plans;
    }

    /** The lists that rules can ask for, and that entries may be of. */
    public List<String> lists() {
        return plans.plan().catalogue().lists();
    }

    /** How many subtasks each stage has. */
    public int parallelism() {
        return parallelism;
    }

    /** Where state lives while the job runs. */
    public StateKind state() {
        return state;
    }

    /** Where checkpoints are kept, a URI; empty for where the cluster keeps them. */
    public Optional<String> checkpointDirectory() {
        return checkpointDirectory;
    }

    /** Time between checkpoints. */
    public Duration checkpointInterval() {
        return checkpointInterval;
    }

    /** How late a record of each feed may come without being late. */
    public OutOfOrderness outOfOrderness() {
        return outOfOrderness;
    }

    /** For how long, by the clock, a person without any event is remembered; zero for ever. */
    public Duration timeToLive() {
        return timeToLive;
    }

    /** Whether features are missing of a person who has not been observed for long enough (RULES S10). */
    public boolean coldStart() {
        return coldStart;
    }

    /** How long, by the clock, a feed may not be read up to the present before it counts as stalled. */
    public Duration stalledAfter() {
        return stalledAfter;
    }

    /** Whose rules are taken when they are published to the running job. */
    public TrustedKeys trusted() {
        return trusted;
    }

    /** What each rule may spend before it is put in quarantine, in a job to which rules can be published. */
    public RuleBudgets budgets() {
        return budgets;
    }

    /** How the dispatch desk goes about warnings, and whose they are. */
    public DeskSource desk() {
        return desk;
    }

    /** What the installation decides about what is reported beside warnings. */
    public ReportSettings reports() {
        return reports;
    }

    /** Builds {@link JobSettings}. */
    public static final class Builder {
        private static final int CHECKPOINT_SECONDS = 10;

        private static final int STALLED_AFTER_SECONDS = 10;
        /** Longer than the longest first_seen, so that only the dead are forgotten. */
        private static final Duration TIME_TO_LIVE = Duration.ofDays(200);

        private final PlanSource plans;
        private int parallelism = 1;
        private StateKind state = StateKind.ROCKSDB;
        private Optional<String> checkpointDirectory = Optional.empty();
        private Duration checkpointInterval = Duration.ofSeconds(CHECKPOINT_SECONDS);
        private OutOfOrderness outOfOrderness = OutOfOrderness.DEFAULT;
        private Optional<Duration> timeToLive = Optional.empty();
        private boolean coldStart;
        private Duration stalledAfter = Duration.ofSeconds(STALLED_AFTER_SECONDS);
        private TrustedKeys trusted = TrustedKeys.of(Map.of());
        private RuleBudgets budgets = RuleBudgets.DEFAULT;
        private DeskSource desk = DeskRules.SHIPPED;
        private ReportSettings reports = ReportSettings.DEFAULT;

        private Builder(PlanSource plans) {
            this.plans = Objects.requireNonNull(plans, "plans");
        }

        /** Sets how many subtasks each stage has; 1 if not set. */
        public Builder parallelism(int subtasks) {
            if (subtasks < 1) {
                throw new IllegalArgumentException("expected a parallelism of at least 1, but found " + subtasks
                        + "; the number of cores is a good start");
            }
            this.parallelism = subtasks;
            return this;
        }

        /** Sets where state lives; RocksDB if not set. */
        public Builder state(StateKind kind) {
            this.state = kind;
            return this;
        }

        /** Sets where checkpoints are kept, a URI; where the cluster keeps them, or a replay's own, if not set. */
        public Builder checkpointDirectory(String uri) {
            this.checkpointDirectory = Optional.of(uri);
            return this;
        }

        /** Sets the time between checkpoints; 10 s if not set. */
        public Builder checkpointInterval(Duration interval) {
            this.checkpointInterval = interval;
            return this;
        }

        /** Sets how late a record may come without being late; see {@link OutOfOrderness#DEFAULT}. */
        public Builder outOfOrderness(OutOfOrderness feeds) {
            this.outOfOrderness = feeds;
            return this;
        }

        /**
         * Sets for how long a person without any event is remembered; zero for ever. If not set, 200 days; in memory, where
         * no compaction drops the dead in passing and looking for them costs a fifth of the throughput, for ever.
         */
        public Builder timeToLive(Duration horizon) {
            this.timeToLive = Optional.of(horizon);
            return this;
        }

        /** Sets whether features start cold; if not set, the history is taken for complete and all are warm. */
        public Builder coldStart(boolean cold) {
            this.coldStart = cold;
            return this;
        }

        /** Sets how long a feed may not be read up to the present before it counts as stalled; 10 s if not set. */
        public Builder stalledAfter(Duration delay) {
            if (delay.isNegative() || delay.isZero()) {
                throw new IllegalArgumentException("expected a time after which a feed counts as stalled, but found "
                        + delay + "; a few seconds are a good start");
            }
            this.stalledAfter = delay;
            return this;
        }

        /** Sets whose rules are taken when they are published; nobody's if not set. */
        public Builder trusted(TrustedKeys keys) {
            this.trusted = keys;
            return this;
        }

        /** Sets what each rule may spend before it is put in quarantine; {@link RuleBudgets#DEFAULT} if not set. */
        public Builder budgets(RuleBudgets limits) {
            this.budgets = limits;
            return this;
        }

        /** Sets how the desk goes about warnings; the ladder that ships if not set. */
        public Builder desk(DeskSource rules) {
            this.desk = rules;
            return this;
        }

        /** Sets what is decided about reports beside warnings; {@link ReportSettings#DEFAULT} if not set. */
        public Builder reports(ReportSettings decided) {
            this.reports = decided;
            return this;
        }

        /** The settings. */
        public JobSettings build() {
            return new JobSettings(this);
        }
    }
}
