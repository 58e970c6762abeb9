package io.langyan.job;

import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.counterparty.CounterpartyFunction;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.desk.DeskFunction;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.entity.AccountsAndPhones;
import io.langyan.job.identity.EventMapping;
import io.langyan.job.identity.IdentityLookup;
import io.langyan.job.identity.LookupMessage;
import io.langyan.job.identity.LookupMessageSerializer;
import io.langyan.job.intake.Gate;
import io.langyan.job.intake.Gated;
import io.langyan.job.intake.GatedRecord;
import io.langyan.job.intake.GatedSerializer;
import io.langyan.job.plan.StageRules;
import io.langyan.job.report.ReportStages;
import io.langyan.job.rules.RuleMessage;
import io.langyan.job.rules.RuleOperator;
import io.langyan.job.serial.AvroTypes;
import io.langyan.job.subject.SubjectFunction;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.job.subject.SubjectOperator;
import io.langyan.records.Topic;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The graph of the job (DESIGN 2), the same for a cluster, the demo and a replay:
 *
 * <pre>
 * source ─► gate ─► events ─┬─────────────────────────────┬─────────────────────────────► subjects ─► desk ─► warnings
 *   (chained, one a feed)   └─► lookup 1 ─► … ─► lookup 4 ─┼─► counterparties 1 ─► … 2 ────►    └─► detections
 *                                                         │        ▲ tags
 *                                                         └─► entities ─► detections, suspects
 * </pre>
 *
 * <p>The stage of accounts and phones ({@code entities}) lies beside the way to persons: they never wait for it, and what no
 * rule on accounts or phones wants does not go there.
 *
 * <p>The desk is chained to the subjects and keyed like them: what it adds to the way of a warning is a call and, for people
 * who have warnings, one read and one write of state. Feedback is a feed like the others, and goes from its mapping straight
 * to the subject that it is about, and from there to the desk.
 *
 * <p>Behind the desk stands what is reported beside warnings ({@link ReportStages}): no warning waits for it.
 *
 * <p>What is published to the job comes in at one subtask, which verifies it, and goes from there to every subtask of the
 * lookups, the entities, the counterparty stage and the subjects, on their keyed edges; the mappings hear of it in their JVM
 * ({@link io.langyan.job.plan.NoticeBoard}).
 *
 * <p>Only events that a rule asks for lists pass the counterparty stage, which is keyed by the other side of an event, and
 * in its second round by the person's own number or account. All others go past it without a shuffle.
 */
public final class LangyanTopology {
    private static final String DESK = "desk";

    private LangyanTopology() {}

    /**
     * Adds the whole job to an environment that was made with {@link JobConfiguration}.
     *
     * @param environment where it will run
     * @param settings how it runs
     * @param inputs where it reads from
     * @param outputs where it writes to
     */
    public static void build(
            StreamExecutionEnvironment environment, JobSettings settings, JobInputs inputs, JobOutputs outputs) {
        List<DataStream<GatedRecord>> late = new ArrayList<>();
        List<DataStream<DeadLetter>> deadLetters = new ArrayList<>();
        Edges edges = new Edges();
        List<Topic> live = new ArrayList<>();
        List<JobInput> sources = inputs.attach(environment);
        Optional<SingleOutputStreamOperator<RuleStatus>> published =
                inputs.rules(environment).map(messages -> verify(messages, settings));
        RuleStages stages = published.isPresent() ? RuleStages.of(sources) : RuleStages.NONE;
        published.ifPresent(edges::addRules);
        for (JobInput input : sources) {
            live.addAll(input.live());
            SingleOutputStreamOperator<Gated> gated = gate(input, settings);
            late.add(gated.getSideOutput(Gate.LATE));
            deadLetters.add(gated.getSideOutput(Gate.DEAD_LETTERS));
            edges.addMapped(map(input.name(), gated, settings, stages));
        }
        lookUp(union(edges.lookups), settings, stages).forEach(edges::addResolved);
        LiveFeeds feeds = new LiveFeeds(live, settings.outOfOrderness(), settings.stalledAfter());
        SingleOutputStreamOperator<DeskMessage> suspecting = suspect(union(edges.entities), settings, feeds, stages);
        edges.addTags(suspecting);
        askCounterparties(union(edges.counterparties), settings, stages).forEach(edges::addAnswered);
        SingleOutputStreamOperator<DeskMessage> warned = evaluate(
                union(edges.subjects),
                RuleStages.SUBJECTS,
                new SubjectOperator(
                        stages.rules(settings.plans(), RuleStages.SUBJECTS),
                        settings.timeToLive(),
                        settings.coldStart(),
                        feeds,
                        settings.budgets()));
        edges.statuses.add(warned.getSideOutput(StageRules.STATUS));
        SingleOutputStreamOperator<Warning> warnings =
                tellDesk(warned, settings, !feeds.feeds().isEmpty());
        ReportStages reports = ReportStages.attach(
                new ReportStages.Sources(
                        warnings,
                        warnings.getSideOutput(DeskFunction.REPORTED),
                        suspecting.getSideOutput(AccountsAndPhones.SPENT),
                        warned.getSideOutput(SubjectFunction.READ)),
                settings.reports(),
                settings.timeToLive(),
                feeds);
        outputs.attach(new JobResults(
                warnings,
                union(List.of(
                        warned.getSideOutput(SubjectFunction.DETECTIONS),
                        suspecting.getSideOutput(SubjectFunction.DETECTIONS))),
                suspecting.getSideOutput(AccountsAndPhones.SUSPECTS),
                reports,
                union(deadLetters),
                union(late),
                published.map(any -> union(edges.statuses))));
    }

    private static SingleOutputStreamOperator<RuleStatus> verify(
            DataStream<RuleMessage> messages, JobSettings settings) {
        return messages.transform(
                        RuleOperator.STAGE,
                        AvroTypes.RULE_STATUS,
                        new RuleOperator(settings.plans(), settings.trusted(), settings.parallelism()))
                .uid(RuleOperator.STAGE)
                .setParallelism(1);
    }

    private static SingleOutputStreamOperator<Gated> gate(JobInput input, JobSettings settings) {
        Gate gate = input.carriesData() ? Gate.ofData(settings.outOfOrderness()) : Gate.ofControl();
        return input.messages()
                .transform("gate " + input.name(), GatedSerializer.TYPE, gate)
                .uid("gate-" + input.name())
                .setParallelism(input.messages().getParallelism());
    }

    private static SingleOutputStreamOperator<SubjectMessage> map(
            String input, SingleOutputStreamOperator<Gated> gated, JobSettings settings, RuleStages stages) {
        String name = RuleStages.mapping(input);
        return gated.process(
                        new EventMapping(stages.rules(settings.plans(), name), settings.parallelism()),
                        SubjectMessageSerializer.TYPE)
                .name(name)
                .uid("events-" + input)
                .setParallelism(gated.getParallelism());
    }

    /** The chain of lookups. */
    private static List<SingleOutputStreamOperator<LookupMessage>> lookUp(
            DataStream<LookupMessage> asking, JobSettings settings, RuleStages stages) {
        List<SingleOutputStreamOperator<LookupMessage>> lookups = new ArrayList<>();
        DataStream<LookupMessage> next = asking;
        for (int ordinal = 1; ordinal <= IdentityLookup.MOST_LOOKUPS; ordinal++) {
            String name = RuleStages.lookup(ordinal);
            SingleOutputStreamOperator<LookupMessage> lookup = next.keyBy(LookupMessage::keyText, Types.STRING)
                    .process(
                            new IdentityLookup(stages.rules(settings.plans(), name), ordinal, settings.parallelism()),
                            LookupMessageSerializer.TYPE)
                    .name(name)
                    .uid("lookup-" + ordinal);
            lookups.add(lookup);
            next = lookup;
        }
        return lookups;
    }

    /** The rounds of the counterparty stage. */
    private static List<SingleOutputStreamOperator<CounterpartyMessage>> askCounterparties(
            DataStream<CounterpartyMessage> asking, JobSettings settings, RuleStages stages) {
        List<SingleOutputStreamOperator<CounterpartyMessage>> rounds = new ArrayList<>();
        DataStream<CounterpartyMessage> next = asking;
        for (int ordinal = 1; ordinal <= CounterpartyFunction.MOST_ROUNDS; ordinal++) {
            String name = RuleStages.counterparty(ordinal);
            SingleOutputStreamOperator<CounterpartyMessage> round = next.keyBy(
                            CounterpartyMessage::keyText, Types.STRING)
                    .process(
                            new CounterpartyFunction(
                                    stages.rules(settings.plans(), name), ordinal, settings.parallelism()),
                            CounterpartyMessageSerializer.TYPE)
                    .name(name)
                    .uid("counterparties-" + ordinal);
            rounds.add(round);
            next = round;
        }
        return rounds;
    }

    /** The stage of accounts and phones. */
    private static SingleOutputStreamOperator<DeskMessage> suspect(
            DataStream<SubjectMessage> messages, JobSettings settings, LiveFeeds feeds, RuleStages stages) {
        return evaluate(
                messages,
                RuleStages.ENTITIES,
                new SubjectOperator(
                        stages.rules(settings.plans(), RuleStages.ENTITIES),
                        settings.timeToLive(),
                        settings.coldStart(),
                        feeds,
                        settings.budgets(),
                        new AccountsAndPhones(settings.parallelism())));
    }

    private static SingleOutputStreamOperator<DeskMessage> evaluate(
            DataStream<SubjectMessage> messages, String name, SubjectOperator stage) {
        return messages.keyBy(SubjectMessage::subjectId, Types.STRING)
                .transform(name, DeskMessageSerializer.TYPE, stage)
                .name(name)
                .uid(name);
    }

    /** The stage of the desk: of the same key as that of persons, so that a warning goes on by a call, not over a network. */
    private static SingleOutputStreamOperator<Warning> tellDesk(
            DataStream<DeskMessage> warned, JobSettings settings, boolean live) {
        return DataStreamUtils.reinterpretAsKeyedStream(warned, DeskMessage::subjectId, Types.STRING)
                .process(new DeskFunction(settings.desk(), live), AvroTypes.WARNING)
                .name(DESK)
                .uid(DESK);
    }

    @SuppressWarnings("unchecked")
    private static <T> DataStream<T> union(List<DataStream<T>> streams) {
        DataStream<T>[] others = streams.subList(1, streams.size()).toArray(DataStream[]::new);
        return others.length == 0 ? streams.get(0) : streams.get(0).union(others);
    }

    /** What leads to each stage, gathered from all stages before it. */
    private static final class Edges {
        private final List<DataStream<LookupMessage>> lookups = new ArrayList<>();
        private final List<DataStream<SubjectMessage>> entities = new ArrayList<>();
        private final List<DataStream<CounterpartyMessage>> counterparties = new ArrayList<>();
        private final List<DataStream<SubjectMessage>> subjects = new ArrayList<>();
        private final List<DataStream<RuleStatus>> statuses = new ArrayList<>();

        void addRules(SingleOutputStreamOperator<RuleStatus> rules) {
            lookups.add(rules.getSideOutput(RuleOperator.LOOKUPS));
            entities.add(rules.getSideOutput(RuleOperator.ENTITIES));
            counterparties.add(rules.getSideOutput(RuleOperator.COUNTERPARTIES));
            subjects.add(rules.getSideOutput(RuleOperator.SUBJECTS));
            statuses.add(rules);
        }

        void addMapped(SingleOutputStreamOperator<SubjectMessage> mapped) {
            lookups.add(mapped.getSideOutput(EventMapping.LOOKUPS));
            entities.add(mapped.getSideOutput(EventMapping.ENTITIES));
            counterparties.add(mapped.getSideOutput(EventMapping.COUNTERPARTIES));
            subjects.add(mapped);
            statuses.add(mapped.getSideOutput(StageRules.STATUS));
        }

        void addResolved(SingleOutputStreamOperator<LookupMessage> lookup) {
            entities.add(lookup.getSideOutput(IdentityLookup.ENTITIES));
            counterparties.add(lookup.getSideOutput(IdentityLookup.COUNTERPARTIES));
            subjects.add(lookup.getSideOutput(IdentityLookup.RESOLVED));
            statuses.add(lookup.getSideOutput(StageRules.STATUS));
        }

        void addTags(SingleOutputStreamOperator<DeskMessage> suspecting) {
            counterparties.add(suspecting.getSideOutput(AccountsAndPhones.TAGS));
            statuses.add(suspecting.getSideOutput(StageRules.STATUS));
        }

        void addAnswered(SingleOutputStreamOperator<CounterpartyMessage> round) {
            subjects.add(round.getSideOutput(CounterpartyFunction.ANSWERED));
            statuses.add(round.getSideOutput(StageRules.STATUS));
        }
    }
}
