package io.langyan.job;

import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.counterparty.CounterpartyFunction;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.identity.EventMapping;
import io.langyan.job.identity.IdentityLookup;
import io.langyan.job.identity.LookupMessage;
import io.langyan.job.identity.LookupMessageSerializer;
import io.langyan.job.intake.Gate;
import io.langyan.job.intake.Gated;
import io.langyan.job.intake.GatedRecord;
import io.langyan.job.intake.GatedSerializer;
import io.langyan.job.serial.AvroTypes;
import io.langyan.job.subject.SubjectFunction;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.job.subject.SubjectOperator;
import io.langyan.records.Topic;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Warning;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The graph of the job (DESIGN 2), the same for a cluster, the demo and a replay:
 *
 * <pre>
 * source ─► gate ─► events ─┬─────────────────────────────┬──────────────────────────────────► subjects ─► warnings,
 *   (chained, one a feed)   └─► lookup 1 ─► … ─► lookup 4 ─┴─► counterparties 1 ─► … 2 ─────────►            detections
 * </pre>
 *
 * <p>Only events that a rule asks for lists pass the counterparty stage, which is keyed by the other side of an event, and
 * in its second round by the person's own number or account. All others go past it without a shuffle.
 */
public final class LangyanTopology {
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
        List<DataStream<LookupMessage>> lookups = new ArrayList<>();
        List<DataStream<CounterpartyMessage>> counterparties = new ArrayList<>();
        List<DataStream<SubjectMessage>> subjects = new ArrayList<>();
        List<Topic> live = new ArrayList<>();
        for (JobInput input : inputs.attach(environment)) {
            live.addAll(input.live());
            SingleOutputStreamOperator<Gated> gated = gate(input, settings);
            late.add(gated.getSideOutput(Gate.LATE));
            deadLetters.add(gated.getSideOutput(Gate.DEAD_LETTERS));
            SingleOutputStreamOperator<SubjectMessage> mapped = map(input.name(), gated, settings);
            lookups.add(mapped.getSideOutput(EventMapping.LOOKUPS));
            counterparties.add(mapped.getSideOutput(EventMapping.COUNTERPARTIES));
            subjects.add(mapped);
        }
        for (SingleOutputStreamOperator<LookupMessage> lookup : lookUp(union(lookups), settings)) {
            counterparties.add(lookup.getSideOutput(IdentityLookup.COUNTERPARTIES));
            subjects.add(lookup.getSideOutput(IdentityLookup.RESOLVED));
        }
        subjects.addAll(askCounterparties(union(counterparties), settings));
        SingleOutputStreamOperator<Warning> warnings = evaluate(union(subjects), settings, live);
        outputs.attach(new JobResults(
                warnings, warnings.getSideOutput(SubjectFunction.DETECTIONS), union(deadLetters), union(late)));
    }

    private static SingleOutputStreamOperator<Gated> gate(JobInput input, JobSettings settings) {
        Gate gate = input.carriesData() ? Gate.ofData(settings.outOfOrderness()) : Gate.ofControl();
        return input.messages()
                .transform("gate " + input.name(), GatedSerializer.TYPE, gate)
                .uid("gate-" + input.name())
                .setParallelism(input.messages().getParallelism());
    }

    private static SingleOutputStreamOperator<SubjectMessage> map(
            String name, SingleOutputStreamOperator<Gated> gated, JobSettings settings) {
        return gated.process(new EventMapping(settings.plans(), settings.parallelism()), SubjectMessageSerializer.TYPE)
                .name("events of " + name)
                .uid("events-" + name)
                .setParallelism(gated.getParallelism());
    }

    /** The chain of lookups. */
    private static List<SingleOutputStreamOperator<LookupMessage>> lookUp(
            DataStream<LookupMessage> asking, JobSettings settings) {
        List<SingleOutputStreamOperator<LookupMessage>> lookups = new ArrayList<>();
        DataStream<LookupMessage> next = asking;
        for (int ordinal = 1; ordinal <= IdentityLookup.MOST_LOOKUPS; ordinal++) {
            SingleOutputStreamOperator<LookupMessage> lookup = next.keyBy(LookupMessage::keyText, Types.STRING)
                    .process(
                            new IdentityLookup(settings.plans(), ordinal, settings.parallelism()),
                            LookupMessageSerializer.TYPE)
                    .name("lookup " + ordinal)
                    .uid("lookup-" + ordinal);
            lookups.add(lookup);
            next = lookup;
        }
        return lookups;
    }

    /** The rounds of the counterparty stage; gives back what each of them answered. */
    private static List<DataStream<SubjectMessage>> askCounterparties(
            DataStream<CounterpartyMessage> asking, JobSettings settings) {
        List<DataStream<SubjectMessage>> answered = new ArrayList<>();
        DataStream<CounterpartyMessage> next = asking;
        for (int ordinal = 1; ordinal <= CounterpartyFunction.MOST_ROUNDS; ordinal++) {
            SingleOutputStreamOperator<CounterpartyMessage> round = next.keyBy(
                            CounterpartyMessage::keyText, Types.STRING)
                    .process(
                            new CounterpartyFunction(settings.plans(), ordinal, settings.parallelism()),
                            CounterpartyMessageSerializer.TYPE)
                    .name("counterparties " + ordinal)
                    .uid("counterparties-" + ordinal);
            answered.add(round.getSideOutput(CounterpartyFunction.ANSWERED));
            next = round;
        }
        return answered;
    }

    private static SingleOutputStreamOperator<Warning> evaluate(
            DataStream<SubjectMessage> subjects, JobSettings settings, List<Topic> live) {
        LiveFeeds feeds = new LiveFeeds(live, settings.outOfOrderness(), settings.stalledAfter());
        return subjects.keyBy(SubjectMessage::subjectId, Types.STRING)
                .transform(
                        "subjects",
                        AvroTypes.WARNING,
                        new SubjectOperator(settings.plans(), settings.timeToLive(), settings.coldStart(), feeds))
                .name("subjects")
                .uid("subjects");
    }

    @SuppressWarnings("unchecked")
    private static <T> DataStream<T> union(List<DataStream<T>> streams) {
        DataStream<T>[] others = streams.subList(1, streams.size()).toArray(DataStream[]::new);
        return others.length == 0 ? streams.get(0) : streams.get(0).union(others);
    }
}
